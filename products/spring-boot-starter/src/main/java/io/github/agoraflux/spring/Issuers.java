package io.github.agoraflux.spring;

import io.github.agoraflux.auth.accesstoken.AppCertificate;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer;
import io.github.agoraflux.value.AppId;
import io.github.agoraflux.value.Secret;
import java.util.List;

/** What mints tokens, made of the properties. */
final class Issuers {

  private static final String APP_ID = "agoraflux.app-id";
  private static final String APP_CERTIFICATE = "agoraflux.app-certificate";
  private static final String ACCESS_KEY = "agoraflux.whiteboard.access-key";
  private static final String SECRET_KEY = "agoraflux.whiteboard.secret-key";

  private Issuers() {}

  static TokenIssuer tokens(AgoraFluxProperties properties) {
    AppId appId = properties.appId();
    Secret certificate = properties.appCertificate();
    if (appId == null || certificate == null) {
      throw half(APP_CERTIFICATE, APP_ID, certificate == null);
    }
    try {
      return TokenIssuer.of(appId, AppCertificate.of(certificate));
    } catch (IllegalArgumentException wrong) {
      throw SettingsException.ofClient(
          APP_CERTIFICATE + " is no app certificate, which is 32 hexadecimal digits.",
          List.of(APP_CERTIFICATE),
          wrong);
    }
  }

  static WhiteboardTokenIssuer whiteboardTokens(WhiteboardKeys keys) {
    String key = CredentialSettings.text(keys.accessKey());
    Secret secret = keys.secretKey();
    if (key == null || secret == null) {
      throw half(ACCESS_KEY, SECRET_KEY, key == null);
    }
    return WhiteboardTokenIssuer.of(key, secret);
  }

  private static SettingsException half(String one, String other, boolean oneIsMissing) {
    String missing = oneIsMissing ? one : other;
    return SettingsException.ofClient(
        missing + " is not set. Tokens are minted with " + one + " and " + other + ".",
        List.of(missing),
        null);
  }
}

package io.github.agoraflux.spring;

import io.github.agoraflux.auth.accesstoken.AppCertificate;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer;
import io.github.agoraflux.value.AppId;
import io.github.agoraflux.value.Secret;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What mints tokens, made of the properties. */
final class Issuers {

  private Issuers() {}

  static TokenIssuer tokens(@Nullable AppId appId, @Nullable Secret certificate) {
    if (appId == null) {
      throw SettingsException.ofClient(
          "agoraflux.app-certificate is set, but agoraflux.app-id is not.",
          List.of("agoraflux.app-id"),
          null);
    }
    try {
      return TokenIssuer.of(appId, AppCertificate.of(given(certificate)));
    } catch (IllegalArgumentException wrong) {
      throw SettingsException.ofClient(
          "agoraflux.app-certificate is no app certificate, which is 32 hexadecimal digits.",
          List.of("agoraflux.app-certificate"),
          wrong);
    }
  }

  static WhiteboardTokenIssuer whiteboardTokens(@Nullable String key, @Nullable Secret secret) {
    if (secret == null) {
      throw SettingsException.ofClient(
          "agoraflux.whiteboard.access-key is set, but its secret key is not.",
          List.of("agoraflux.whiteboard.secret-key"),
          null);
    }
    return WhiteboardTokenIssuer.of(given(key), secret);
  }

  /** The condition of the bean has seen to it. */
  private static <T> T given(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}

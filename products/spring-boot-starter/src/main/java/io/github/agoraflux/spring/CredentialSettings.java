package io.github.agoraflux.spring;

import io.github.agoraflux.auth.AgoraTokenCredential;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.auth.HmacCredential;
import io.github.agoraflux.auth.SignalingTokenCredential;
import io.github.agoraflux.auth.WhiteboardCredential;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer;
import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.value.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The credentials that the properties amount to. */
final class CredentialSettings {

  private static final String CUSTOMER_ID = "agoraflux.customer-id";
  private static final String CUSTOMER_SECRET = "agoraflux.customer-secret";

  private final List<Credential> credentials = new ArrayList<>();

  private CredentialSettings() {}

  static List<Credential> of(
      AgoraFluxProperties properties,
      SignalingProperties signaling,
      WhiteboardKeys whiteboard,
      @Nullable TokenIssuer tokens,
      @Nullable WhiteboardTokenIssuer whiteboardTokens) {
    CredentialSettings settings = new CredentialSettings();
    settings.account(properties);
    if (tokens != null) {
      settings.credentials.add(AgoraTokenCredential.mintingEducation(tokens));
    }
    settings.signaling(signaling, tokens);
    if (whiteboardTokens != null) {
      settings.credentials.add(WhiteboardCredential.sdk(whiteboardTokens, whiteboard.role()));
      settings.credentials.add(WhiteboardCredential.tasks(whiteboardTokens, whiteboard.role()));
    }
    return List.copyOf(settings.credentials);
  }

  private void account(AgoraFluxProperties properties) {
    String id = text(properties.customerId());
    Secret secret = properties.customerSecret();
    if (id == null && secret == null) {
      return;
    }
    if (id == null || secret == null) {
      String given = id == null ? CUSTOMER_SECRET : CUSTOMER_ID;
      String missing = id == null ? CUSTOMER_ID : CUSTOMER_SECRET;
      throw SettingsException.ofClient(
          given + " is set, but " + missing + " is not.", List.of(missing), null);
    }
    credentials.add(BasicCredential.of(id, secret));
    if (properties.hmac()) {
      credentials.add(HmacCredential.of(id, secret));
    }
  }

  private void signaling(SignalingProperties signaling, @Nullable TokenIssuer tokens) {
    String user = text(signaling.userId());
    if (user == null) {
      return;
    }
    if (tokens == null) {
      throw SettingsException.ofClient(
          "agoraflux.signaling.user-id is set, but there is nothing to mint its tokens with.",
          List.of("agoraflux.app-certificate"),
          null);
    }
    credentials.add(SignalingTokenCredential.minting(tokens, user));
  }

  /** A property that is there but blank, as an unset environment variable makes it, is missing. */
  static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}

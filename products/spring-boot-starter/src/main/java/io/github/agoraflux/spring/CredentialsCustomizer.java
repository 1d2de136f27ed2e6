package io.github.agoraflux.spring;

import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer;
import io.github.agoraflux.credential.Credential;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Gives the client the credentials of the properties, then those of the application. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CredentialsCustomizer implements AgoraClientCustomizer {

  private final AgoraFluxProperties properties;
  private final SignalingProperties signaling;
  private final WhiteboardKeys whiteboard;
  private final ObjectProvider<TokenIssuer> tokens;
  private final ObjectProvider<WhiteboardTokenIssuer> whiteboardTokens;
  private final ObjectProvider<Credential> credentials;

  CredentialsCustomizer(
      AgoraFluxProperties properties,
      SignalingProperties signaling,
      WhiteboardKeys whiteboard,
      ObjectProvider<TokenIssuer> tokens,
      ObjectProvider<WhiteboardTokenIssuer> whiteboardTokens,
      ObjectProvider<Credential> credentials) {
    this.properties = properties;
    this.signaling = signaling;
    this.whiteboard = whiteboard;
    this.tokens = tokens;
    this.whiteboardTokens = whiteboardTokens;
    this.credentials = credentials;
  }

  @Override
  public void customize(AgoraClientBuilder client) {
    CredentialSettings.of(
            properties,
            signaling,
            whiteboard,
            tokens.getIfAvailable(),
            whiteboardTokens.getIfAvailable())
        .forEach(client::credential);
    credentials.orderedStream().forEach(client::credential);
  }
}

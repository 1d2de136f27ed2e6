package io.github.agoraflux.spring;

import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer;
import io.github.agoraflux.credential.Credential;
import org.jspecify.annotations.Nullable;
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
    CredentialSettings.of(properties, signaling, whiteboard, tokens(), whiteboardTokens())
        .forEach(client::credential);
    credentials.orderedStream().forEach(client::credential);
  }

  /** A native image has the bean only if there was a certificate when it was built. */
  private @Nullable TokenIssuer tokens() {
    TokenIssuer bean = tokens.getIfAvailable();
    return bean != null || properties.appCertificate() == null ? bean : Issuers.tokens(properties);
  }

  private @Nullable WhiteboardTokenIssuer whiteboardTokens() {
    WhiteboardTokenIssuer bean = whiteboardTokens.getIfAvailable();
    return bean != null || !whiteboard.isGiven() ? bean : Issuers.whiteboardTokens(whiteboard);
  }
}

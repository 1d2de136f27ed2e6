package io.github.agoraflux.auth;

import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.token.Token;
import io.github.agoraflux.auth.token.TokenSource;
import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.value.AppId;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * A Signaling (RTM) token and the user it was made for. Signaling takes it in place of HTTP Basic;
 * Flexible Classroom takes it too. With a token, messages may be sent only in its user's name.
 *
 * <p>Two forms of header are documented. Tokens of version 007 go into {@code Authorization: agora
 * token=}, beside the user id in {@code x-agora-uid}; older tokens, and all of them after {@link
 * #inAgoraHeaders()}, go into {@code x-agora-token} and {@code x-agora-uid}.
 *
 * <p>The token comes from a {@link TokenSource}: it is renewed before it ends, and once when a
 * server refuses it. Prints app and user and never the token. Source: <a
 * href="https://docs.agora.io/en/signaling/rest-api/restful-authentication">RESTful
 * authentication</a>.
 */
public final class SignalingTokenCredential implements Credential {

  /** How long the tokens minted by {@link #minting} last. */
  public static final Duration MINTED_LIFETIME = Duration.ofHours(1);

  private static final String OLD_VERSION = "006";

  private final AppId appId;
  private final String userId;
  private final TokenSource tokens;
  private final boolean agoraHeaders;

  private SignalingTokenCredential(
      AppId appId, String userId, TokenSource tokens, boolean agoraHeaders) {
    this.appId = appId;
    this.userId = HeaderText.check("userId", userId);
    this.tokens = tokens;
    this.agoraHeaders = agoraHeaders;
  }

  /**
   * The credential of a user whose tokens come from anywhere.
   *
   * @param appId the app that the tokens are for
   * @param userId the user that the tokens are made for, 1 to 64 bytes of printable ASCII
   * @param tokens gives the tokens
   * @return the credential
   * @throws IllegalArgumentException if the user id is blank, too long or not printable ASCII
   */
  public static SignalingTokenCredential of(AppId appId, String userId, TokenSource tokens) {
    return new SignalingTokenCredential(appId, userId, tokens, false);
  }

  /**
   * The credential of a user whose tokens are minted here, for {@link #MINTED_LIFETIME} each.
   *
   * @param issuer mints the tokens
   * @param userId the user, 1 to 64 bytes of printable ASCII
   * @return the credential
   * @throws IllegalArgumentException if the user id is blank, too long or not printable ASCII
   */
  public static SignalingTokenCredential minting(TokenIssuer issuer, String userId) {
    return of(
        issuer.appId(),
        userId,
        TokenSource.minting(() -> issuer.token(MINTED_LIFETIME).rtm(userId).issue()));
  }

  /**
   * A credential like this one that sends every token in {@code x-agora-token}.
   *
   * @return the new credential
   */
  public SignalingTokenCredential inAgoraHeaders() {
    return new SignalingTokenCredential(appId, userId, tokens, true);
  }

  @Override
  public AuthScheme scheme() {
    return AuthScheme.SIGNALING_TOKEN;
  }

  /**
   * The App ID: a token belongs to an app, and the account is not known from it.
   *
   * @return the App ID
   */
  @Override
  public String account() {
    return appId.value();
  }

  @Override
  public Mono<Call> sign(Call call) {
    return tokens.token().map(token -> signed(call, token));
  }

  private Call signed(Call call, Token token) {
    String text = token.text().reveal();
    Call named = call.header("x-agora-uid", userId);
    return agoraHeaders || text.startsWith(OLD_VERSION)
        ? named.header("x-agora-token", text)
        : AgoraTokenHeader.on(named, token.text());
  }

  @Override
  public boolean refused(Call call) {
    String old = call.headers().get("x-agora-token");
    if (old == null) {
      return AgoraTokenHeader.refused(call, tokens);
    }
    tokens.refused(Secret.of(old));
    return true;
  }

  @Override
  public String toString() {
    return "SignalingTokenCredential[appId=" + appId + ", userId=" + userId + "]";
  }
}

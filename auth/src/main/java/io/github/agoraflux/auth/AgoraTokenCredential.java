package io.github.agoraflux.auth;

import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.token.TokenSource;
import io.github.agoraflux.credential.Credential;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.operation.AuthScheme;
import io.github.agoraflux.value.AppId;
import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * A token in {@code Authorization: agora token=} and nothing beside it: an RTC token for
 * Conversational AI in place of HTTP Basic, or an education token for Flexible Classroom.
 *
 * <p>The token comes from a {@link TokenSource}: it is renewed before it ends, and once when a
 * server refuses it. Prints the app and never the token. Sources: <a
 * href="https://docs.agora.io/en/conversational-ai/rest-api/restful-authentication">RESTful
 * authentication of Conversational AI</a>, <a
 * href="https://docs.agora.io/en/flexible-classroom/reference/restful-authentication">Classroom
 * REST API</a>.
 */
public final class AgoraTokenCredential implements Credential {

  /** How long the tokens minted by {@link #mintingEducation} last. */
  public static final Duration MINTED_LIFETIME = Duration.ofHours(1);

  private final AuthScheme scheme;
  private final AppId appId;
  private final TokenSource tokens;

  private AgoraTokenCredential(AuthScheme scheme, AppId appId, TokenSource tokens) {
    this.scheme = scheme;
    this.appId = appId;
    this.tokens = tokens;
  }

  /**
   * RTC tokens, for Conversational AI. They must be for the channel and the user id of the agent,
   * last 24 hours at most, and have Signaling too where the agent uses it:
   *
   * <pre>{@code
   * AgoraTokenCredential.rtc(
   *     issuer.appId(),
   *     TokenSource.minting(
   *         () ->
   *             issuer
   *                 .token(Duration.ofHours(1))
   *                 .rtc(channel, RtcUser.account(agentUid), RtcRole.PUBLISHER)
   *                 .rtm(agentUid)
   *                 .issue()));
   * }</pre>
   *
   * @param appId the app that the tokens are for
   * @param tokens gives the tokens
   * @return the credential
   */
  public static AgoraTokenCredential rtc(AppId appId, TokenSource tokens) {
    return new AgoraTokenCredential(AuthScheme.RTC_TOKEN, appId, tokens);
  }

  /**
   * Education tokens for the application, for Flexible Classroom.
   *
   * @param appId the app that the tokens are for
   * @param tokens gives the tokens
   * @return the credential
   */
  public static AgoraTokenCredential education(AppId appId, TokenSource tokens) {
    return new AgoraTokenCredential(AuthScheme.EDUCATION_TOKEN, appId, tokens);
  }

  /**
   * Education tokens for the application that are minted here, for {@link #MINTED_LIFETIME} each.
   *
   * @param issuer mints the tokens
   * @return the credential
   */
  public static AgoraTokenCredential mintingEducation(TokenIssuer issuer) {
    return education(
        issuer.appId(),
        TokenSource.minting(() -> issuer.token(MINTED_LIFETIME).educationApp().issue()));
  }

  @Override
  public AuthScheme scheme() {
    return scheme;
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
    return tokens.token().map(token -> AgoraTokenHeader.on(call, token.text()));
  }

  @Override
  public boolean refused(Call call) {
    return AgoraTokenHeader.refused(call, tokens);
  }

  @Override
  public String toString() {
    return "AgoraTokenCredential[scheme=" + scheme + ", appId=" + appId + "]";
  }
}

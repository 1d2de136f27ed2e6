package io.github.agoraflux.simulator.product;

import io.github.agoraflux.simulator.auth.AgoraTokens;
import io.github.agoraflux.simulator.auth.WhiteboardAccess;
import io.github.agoraflux.simulator.auth.WhiteboardTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one customer the simulator serves: its projects, and every way in which it authenticates.
 *
 * <p>Whatever depends on time is judged by the moment at which the request arrived on the
 * simulator's clock. What has expired has expired; only what claims to be of the future, and the
 * date of a signature, is granted the difference between two clocks. A token has to be of the
 * project in the path, which is the path variable {@code appId}, if there is one.
 *
 * <p>Where credentials are missing, the answer is {@link ErrorBodies#missingCredentials}; where
 * they are not valid, it is {@link ErrorBodies#of} 401, whatever the reason. Interactive Whiteboard
 * alone tells reasons, see {@link #whiteboard}.
 */
public final class Account {

  private final Projects projects;
  private final AgoraTokens tokens;
  private final WhiteboardTokens whiteboardTokens;
  private final Authentication basic;
  private final Authentication hmac;

  /**
   * Opens an account.
   *
   * @param keys its identifiers and secrets
   * @param clockSkew how far the clock of a caller may differ from the simulator's
   */
  public Account(AccountKeys keys, Duration clockSkew) {
    this.projects = new Projects(keys.certificates());
    this.tokens = new AgoraTokens(projects::certificate, clockSkew);
    this.whiteboardTokens =
        new WhiteboardTokens(keys.whiteboardAccessKey(), keys.whiteboardSecretKey());
    this.basic = new BasicAuthentication(keys.customerId(), keys.customerSecret());
    this.hmac = new HmacAuthentication(keys.customerId(), keys.customerSecret(), clockSkew);
  }

  /**
   * Basic authentication with the customer ID and secret of this account.
   *
   * @return the check
   */
  public Authentication basic() {
    return basic;
  }

  /**
   * A signature with the customer secret, HMAC-SHA256, as Media Gateway takes it. It covers the
   * {@code Host} and {@code Date} headers, the request line as received and the body.
   *
   * @return the check
   */
  public Authentication hmac() {
    return hmac;
  }

  /**
   * Basic authentication or a signature: Media Gateway.
   *
   * @return the check
   */
  public Authentication basicOrHmac() {
    return basic.or(hmac);
  }

  /**
   * A Signaling token, in {@code Authorization: agora token=…} or in {@code x-agora-token}. The
   * former takes tokens of version 007 and has to be of the user in {@code x-agora-uid}, if that is
   * sent; the latter takes those of version 006 as well, and {@code x-agora-uid} has to be sent.
   *
   * @return the check
   */
  public Authentication signalingToken() {
    return signaling();
  }

  /**
   * A Signaling token of the user that the path names: with a token nobody speaks for somebody
   * else.
   *
   * @param userVariable the path variable that holds the user id
   * @return the check
   */
  public Authentication signalingToken(String userVariable) {
    return signaling().ofUser(userVariable);
  }

  /**
   * Basic authentication or a Signaling token.
   *
   * @return the check
   */
  public Authentication basicOrSignalingToken() {
    return basic.or(signalingToken());
  }

  /**
   * Basic authentication, with which a caller speaks for every user, or a Signaling token of the
   * user that the path names.
   *
   * @param userVariable the path variable that holds the user id
   * @return the check
   */
  public Authentication basicOrSignalingToken(String userVariable) {
    return basic.or(signalingToken(userVariable));
  }

  /**
   * A token for the server of a Flexible Classroom: an education token for the whole project in
   * {@code Authorization: agora token=…}, or a Signaling token as {@link #signalingToken()} takes
   * it. Education tokens for users do not suffice.
   *
   * @return the check
   */
  public Authentication classroomToken() {
    return TokenAuthentication.inAuthorization(
            (token, call, users) ->
                tokens.isEducationAppToken(token, project(call), call.request().head().at())
                    || isSignalingToken(token, call, users))
        .orInOldPair(this::isAnySignalingToken);
  }

  /**
   * An RTC token with the privilege to join and a life of at most 24 hours, in {@code
   * Authorization: agora token=…}.
   *
   * @return the check
   */
  public Authentication rtcToken() {
    return TokenAuthentication.inAuthorization(
        (token, call, users) ->
            tokens.isRtcToken(token, project(call), call.request().head().at()));
  }

  /**
   * Basic authentication or an RTC token: Conversational AI.
   *
   * @return the check
   */
  public Authentication basicOrRtcToken() {
    return basic.or(rtcToken());
  }

  /**
   * A token of Interactive Whiteboard in the {@code token} header. A token for a room or a task has
   * to be for the one in the path, which is the path variable {@code uuid}, if there is one.
   *
   * <p>The answers are 401 {@code invalid format of token}, {@code invalid signature of token} and
   * {@code expired token}, and 403 {@code token access role … forbidden}, with the role of the
   * token, and {@code token access team|room|task forbidden}.
   *
   * @param access the kinds of token that are let in, each with its least role; of two for the same
   *     kind the first counts
   * @return the check
   */
  public Authentication whiteboard(WhiteboardAccess... access) {
    return new WhiteboardAuthentication(whiteboardTokens, List.of(access));
  }

  /**
   * The tokens of Interactive Whiteboard that this account makes and takes.
   *
   * @return what makes and judges them
   */
  public WhiteboardTokens whiteboardTokens() {
    return whiteboardTokens;
  }

  /**
   * The projects of this account.
   *
   * @return those of the start, and those that were created since
   */
  public Projects projects() {
    return projects;
  }

  /**
   * Whether a project belongs to this account and is enabled.
   *
   * @param appId the App ID of the project
   * @return true if so
   */
  public boolean owns(String appId) {
    return projects.serve(appId);
  }

  private TokenAuthentication signaling() {
    return TokenAuthentication.inAuthorization(this::isSignalingToken)
        .orInOldPair(this::isAnySignalingToken);
  }

  private boolean isSignalingToken(String token, Call call, Collection<String> users) {
    return tokens.isSignalingToken(token, project(call), users, call.request().head().at());
  }

  /** A token of either version; the older one tells its user only to who knows it already. */
  private boolean isAnySignalingToken(String token, Call call, List<String> users) {
    return isSignalingToken(token, call, users) || isOldSignalingToken(token, call, users);
  }

  private boolean isOldSignalingToken(String token, Call call, List<String> users) {
    Instant now = call.request().head().at();
    return users.stream().distinct().count() == 1
        && tokens.isOldSignalingToken(token, project(call), users.get(0), now);
  }

  private static @Nullable String project(Call call) {
    return call.variables().get("appId");
  }
}

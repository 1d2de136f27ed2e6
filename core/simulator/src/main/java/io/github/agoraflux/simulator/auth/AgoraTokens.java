package io.github.agoraflux.simulator.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells which tokens of an account's projects are good for what. A token that is not good is
 * refused without saying why, as Agora does.
 */
public final class AgoraTokens {

  private static final int RTC_JOIN = 1;
  private static final int RTM_LOGIN = 1;
  private static final int APAAS_APP = 3;
  private static final int VERSION_1_RTM_LOGIN = 1000;
  private static final Duration LONGEST_RTC_LIFE = Duration.ofHours(24);

  private final Function<String, Optional<String>> certificates;
  private final Duration clockSkew;

  /**
   * Knows the projects of an account.
   *
   * @param certificates tells the App Certificate of an App ID, if there is one
   * @param clockSkew how far in the future a token may have been issued
   */
  public AgoraTokens(Function<String, Optional<String>> certificates, Duration clockSkew) {
    this.certificates = certificates;
    this.clockSkew = clockSkew;
  }

  /**
   * Whether a token of version 007 lets somebody log in to Signaling.
   *
   * @param token the token
   * @param appId the project asked for, or null if the token alone names it
   * @param users each of them has to be the user the token was made for; none if it does not matter
   * @param now the moment
   * @return true if so
   */
  public boolean isSignalingToken(
      String token, @Nullable String appId, Collection<String> users, Instant now) {
    return valid(token, appId, now)
        .filter(
            valid ->
                logsIn(valid, TokenService.Type.RTM, users, now)
                    || logsIn(valid, TokenService.Type.RTM2, users, now))
        .isPresent();
  }

  private static boolean logsIn(
      AccessToken2 token, TokenService.Type type, Collection<String> users, Instant now) {
    return token.granting(type, RTM_LOGIN, now).stream()
        .anyMatch(service -> users.stream().allMatch(user -> user.equals(service.subject())));
  }

  /**
   * Whether a token of version 006 lets a user log in to Signaling. The life of such a token ends
   * at a moment it names; it does not tell when it was issued.
   *
   * @param token the token
   * @param appId the project asked for, or null if the token alone names it
   * @param user the user the token has to be made for
   * @param now the moment
   * @return true if so
   */
  public boolean isOldSignalingToken(
      String token, @Nullable String appId, String user, Instant now) {
    return AccessToken1.parse(token)
        .filter(old -> appId == null || appId.equals(old.appId()))
        .filter(old -> isSigned(old, user))
        .filter(old -> old.grants(VERSION_1_RTM_LOGIN, now))
        .isPresent();
  }

  private boolean isSigned(AccessToken1 token, String user) {
    return certificates
        .apply(token.appId())
        .filter(certificate -> token.isSignedWith(certificate, user, ""))
        .isPresent();
  }

  /**
   * Whether a token lets a server act on a classroom: an education token for the whole project. One
   * for a user, in a room or in all, does not.
   *
   * @param token the token
   * @param appId the project asked for, or null if the token alone names it
   * @param now the moment
   * @return true if so
   */
  public boolean isEducationAppToken(String token, @Nullable String appId, Instant now) {
    return valid(token, appId, now)
        .filter(valid -> !valid.granting(TokenService.Type.APAAS, APAAS_APP, now).isEmpty())
        .isPresent();
  }

  /**
   * Whether a token lets somebody join a channel and lives no longer than 24 hours, as
   * Conversational AI demands.
   *
   * @param token the token
   * @param appId the project asked for, or null if the token alone names it
   * @param now the moment
   * @return true if so
   */
  public boolean isRtcToken(String token, @Nullable String appId, Instant now) {
    return valid(token, appId, now)
        .filter(valid -> valid.life().compareTo(LONGEST_RTC_LIFE) <= 0)
        .filter(valid -> !valid.granting(TokenService.Type.RTC, RTC_JOIN, now).isEmpty())
        .isPresent();
  }

  private Optional<AccessToken2> valid(String token, @Nullable String appId, Instant now) {
    return AccessToken2.parse(token)
        .filter(parsed -> appId == null || appId.equals(parsed.appId()))
        .filter(this::isSigned)
        .filter(signed -> signed.isValidAt(now, clockSkew));
  }

  private boolean isSigned(AccessToken2 token) {
    return certificates.apply(token.appId()).filter(token::isSignedWith).isPresent();
  }
}

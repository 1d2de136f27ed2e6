package io.github.agoraflux.auth.accesstoken;

import io.github.agoraflux.value.Check;

/**
 * Whom a token of Video and Voice Calling is for: a numeric user id, a user account, or anybody.
 *
 * @param name the id in decimal or the account; empty for anybody
 */
public record RtcUser(String name) {

  private static final long LARGEST_UID = 4_294_967_295L;
  private static final int MOST_BYTES = 255;
  private static final RtcUser ANYBODY = new RtcUser("");

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it has more than 255 bytes
   */
  public RtcUser {
    Check.maxBytes("user", name, MOST_BYTES);
  }

  /**
   * The user with a numeric id.
   *
   * @param uid 1 to 4294967295
   * @return the user
   * @throws IllegalArgumentException if the id is out of range; for a token that serves every user
   *     see {@link #anybody()}
   */
  public static RtcUser uid(long uid) {
    return new RtcUser(Long.toString(Check.range("uid", uid, 1, LARGEST_UID)));
  }

  /**
   * The user with an account name.
   *
   * @param account 1 to 255 bytes
   * @return the user
   * @throws IllegalArgumentException if it is blank or too long
   */
  public static RtcUser account(String account) {
    return new RtcUser(Check.notBlank("account", account));
  }

  /**
   * Whoever bears the token: what a numeric id of 0 means. Such a token lets its bearer in under
   * any user id.
   *
   * @return nobody in particular
   */
  public static RtcUser anybody() {
    return ANYBODY;
  }
}

package io.github.agoraflux.auth.token;

/** What the verification of a token found. */
public enum Verification {
  /** Signed with the key that was given, begun and not yet at its end. */
  VALID,
  /** Not signed with the key that was given, or changed since. */
  WRONG_SIGNATURE,
  /** Made in the future: one of the two clocks is wrong. */
  NOT_YET_ISSUED,
  /** At or beyond its end. */
  EXPIRED;

  /**
   * Whether the token may be accepted.
   *
   * @return true for {@link #VALID} alone
   */
  public boolean isValid() {
    return this == VALID;
  }
}

package io.github.agoraflux.redis;

import io.github.agoraflux.value.Check;

/**
 * What becomes of quotas while Redis cannot be reached.
 *
 * @param part how many parts of each quota are this machine's own meanwhile, 0 for none: then
 *     waiting for a permit fails at once
 * @param of of how many
 */
public record WhenUnreachable(int part, int of) {

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if it is not a part of a whole
   */
  public WhenUnreachable {
    Check.range("of", of, 1, Integer.MAX_VALUE);
    Check.range("part", part, 0, of);
  }

  /**
   * Each machine keeps to a part of each quota by itself. With {@code n} machines, {@code share(1,
   * n)} never exceeds a quota while all are cut off; while only some are, the account may see the
   * shared quota and their parts.
   *
   * @param part how many parts are this machine's, at least 1
   * @param of of how many, at least {@code part}
   * @return the setting
   */
  public static WhenUnreachable share(int part, int of) {
    return new WhenUnreachable(Check.range("part", part, 1, of), of);
  }

  /**
   * Waiting for a permit fails at once, with the reason {@code UNREACHABLE}. The default.
   *
   * @return the setting
   */
  public static WhenUnreachable failFast() {
    return new WhenUnreachable(0, 1);
  }

  boolean failsFast() {
    return part == 0;
  }
}

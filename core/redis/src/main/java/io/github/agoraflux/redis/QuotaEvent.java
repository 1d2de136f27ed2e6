package io.github.agoraflux.redis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change in how quotas are kept.
 *
 * @param kind what changed
 * @param time when this machine noticed, by its own clock
 * @param cause what went wrong, in words; null if quotas are shared again
 */
public record QuotaEvent(Kind kind, Instant time, @Nullable String cause) {

  /** What changed. */
  public enum Kind {
    /**
     * Redis cannot be reached, or refuses what quotas need of it: from here on {@link
     * WhenUnreachable} says what happens.
     */
    UNREACHABLE,
    /** Redis is back: after a pause that keeps the quotas, they are shared again. */
    REACHABLE
  }
}

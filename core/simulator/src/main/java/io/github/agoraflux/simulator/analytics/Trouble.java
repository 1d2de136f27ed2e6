package io.github.agoraflux.simulator.analytics;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that went wrong for a user for a while.
 *
 * @param kind what
 * @param at when it began
 * @param length how long it lasted
 */
public record Trouble(Kind kind, Instant at, Duration length) {

  /** What can go wrong. */
  public enum Kind {
    /** Audio froze. */
    AUDIO_FREEZE,
    /** Video froze. */
    VIDEO_FREEZE,
    /** Media took too long from end to end. */
    NETWORK_DELAY
  }
}

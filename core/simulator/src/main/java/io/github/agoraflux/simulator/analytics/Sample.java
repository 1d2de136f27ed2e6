package io.github.agoraflux.simulator.analytics;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A value that was measured in a session.
 *
 * @param metric the id of the metric, such as 20003
 * @param peerUid the user whose media it is about, 0 for the session's own
 * @param at when
 * @param value the value
 */
public record Sample(int metric, long peerUid, Instant at, BigDecimal value) {

  /**
   * A value of the session's own user.
   *
   * @param metric the id of the metric
   * @param at when
   * @param value the value
   * @return the sample
   */
  public static Sample of(int metric, Instant at, double value) {
    return new Sample(metric, 0, at, BigDecimal.valueOf(value));
  }
}

package io.github.agoraflux.limit;

import io.github.agoraflux.time.TimeSource;
import io.github.agoraflux.value.Check;
import java.time.Duration;

/**
 * Bounds and clock of a local limiter.
 *
 * @param maxWait how long a wait may take; default 30 s
 * @param maxWaiting how many may wait at once; default 10,000
 * @param arrivalAllowance how long after its sending a request may still be on its way to the
 *     server's counter; default 1 s. A permit's window begins when the answer comes or this time
 *     after sending, whichever is earlier, so that requests that were delayed on the way and
 *     requests that were not can never meet in one window of the server's. Zero uses the quota to
 *     the last percent and relies on an even network.
 * @param time clock and timers
 */
public record LimiterSettings(
    Duration maxWait, int maxWaiting, Duration arrivalAllowance, TimeSource time) {

  private static final LimiterSettings DEFAULTS =
      new LimiterSettings(
          Duration.ofSeconds(30), 10_000, Duration.ofSeconds(1), TimeSource.system());

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if one is negative, or the wait is zero
   */
  public LimiterSettings {
    Check.positive("maxWait", maxWait);
    Check.range("maxWaiting", maxWaiting, 0, Integer.MAX_VALUE);
    Check.notNegative("arrivalAllowance", arrivalAllowance);
  }

  /**
   * The defaults.
   *
   * @return the settings that hold when none are given
   */
  public static LimiterSettings defaults() {
    return DEFAULTS;
  }

  /**
   * Another longest wait.
   *
   * @param maxWait how long a wait may take
   * @return new settings
   */
  public LimiterSettings maxWait(Duration maxWait) {
    return new LimiterSettings(maxWait, maxWaiting, arrivalAllowance, time);
  }

  /**
   * Another bound on the queue.
   *
   * @param maxWaiting how many may wait at once, 0 to refuse all waiting
   * @return new settings
   */
  public LimiterSettings maxWaiting(int maxWaiting) {
    return new LimiterSettings(maxWait, maxWaiting, arrivalAllowance, time);
  }

  /**
   * Another allowance for the way to the server.
   *
   * @param arrivalAllowance how long a request may be on its way
   * @return new settings
   */
  public LimiterSettings arrivalAllowance(Duration arrivalAllowance) {
    return new LimiterSettings(maxWait, maxWaiting, arrivalAllowance, time);
  }

  /**
   * Another clock.
   *
   * @param time clock and timers
   * @return new settings
   */
  public LimiterSettings time(TimeSource time) {
    return new LimiterSettings(maxWait, maxWaiting, arrivalAllowance, time);
  }
}

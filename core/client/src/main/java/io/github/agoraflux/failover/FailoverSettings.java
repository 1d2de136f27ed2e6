package io.github.agoraflux.failover;

import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.List;

/**
 * How failed attempts are repeated.
 *
 * @param waits the wait before each repeat, so also their number; default 1, 3 and 6 s as Agora
 *     documents, but for operations for which it documents others; empty for no repeats at all
 * @param jitter by which part a wait may be longer or shorter, 0 to 1; default 0.2
 * @param switchesHosts whether a repeat may go to another host; default true
 * @param avoidance how long a failed host is left alone before one call probes it; default 30 s
 * @param failuresToAvoid after how many failures in a row a host is left alone, even before one
 *     call has given it up; default 3
 */
public record FailoverSettings(
    List<Duration> waits,
    double jitter,
    boolean switchesHosts,
    Duration avoidance,
    int failuresToAvoid) {

  private static final FailoverSettings DEFAULTS =
      new FailoverSettings(
          List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(6)),
          0.2,
          true,
          Duration.ofSeconds(30),
          3);

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if a value lies outside its range
   */
  public FailoverSettings {
    waits = List.copyOf(waits);
    waits.forEach(wait -> Check.notNegative("waits", wait));
    Check.that(jitter >= 0 && jitter <= 1, "jitter", "be from 0 to 1", jitter);
    Check.positive("avoidance", avoidance);
    Check.range("failuresToAvoid", failuresToAvoid, 1, Integer.MAX_VALUE);
  }

  /**
   * The defaults.
   *
   * @return the settings that hold when none are given
   */
  public static FailoverSettings defaults() {
    return DEFAULTS;
  }

  /**
   * Other waits.
   *
   * @param waits the wait before each repeat, so also their number; empty for no repeats at all
   * @return new settings
   */
  public FailoverSettings waits(List<Duration> waits) {
    return new FailoverSettings(waits, jitter, switchesHosts, avoidance, failuresToAvoid);
  }

  /**
   * The waits that hold for an operation.
   *
   * @param documented the wait before each repeat that Agora documents for it alone; empty if none
   * @return the documented ones, unless there are none or {@link #waits()} are not the default ones
   */
  public List<Duration> waitsOr(List<Duration> documented) {
    return documented.isEmpty() || !waits.equals(DEFAULTS.waits) ? waits : documented;
  }

  /**
   * Another jitter.
   *
   * @param jitter by which part a wait may be longer or shorter, 0 to 1
   * @return new settings
   */
  public FailoverSettings jitter(double jitter) {
    return new FailoverSettings(waits, jitter, switchesHosts, avoidance, failuresToAvoid);
  }

  /**
   * Whether repeats may go to another host.
   *
   * @param switchesHosts false to stay with the primary
   * @return new settings
   */
  public FailoverSettings switchesHosts(boolean switchesHosts) {
    return new FailoverSettings(waits, jitter, switchesHosts, avoidance, failuresToAvoid);
  }

  /**
   * Another avoidance.
   *
   * @param avoidance how long a failed host is left alone
   * @return new settings
   */
  public FailoverSettings avoidance(Duration avoidance) {
    return new FailoverSettings(waits, jitter, switchesHosts, avoidance, failuresToAvoid);
  }

  /**
   * Another threshold.
   *
   * @param failuresToAvoid after how many failures in a row a host is left alone
   * @return new settings
   */
  public FailoverSettings failuresToAvoid(int failuresToAvoid) {
    return new FailoverSettings(waits, jitter, switchesHosts, avoidance, failuresToAvoid);
  }
}

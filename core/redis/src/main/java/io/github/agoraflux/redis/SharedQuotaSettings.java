package io.github.agoraflux.redis;

import io.github.agoraflux.time.TimeSource;
import io.github.agoraflux.value.Check;
import java.time.Duration;

/**
 * How quotas are shared. All machines must have the same.
 *
 * @param namespace what the names of all keys in Redis begin with; default {@code agoraflux}
 * @param whenUnreachable what happens while Redis cannot be reached; default {@link
 *     WhenUnreachable#failFast()}
 * @param margin the part of each quota that stays unused, 0.01 to 0.5; default 0.06. It is what
 *     makes it harmless that machines are late, read the time a little differently, and are not
 *     equally far from Agora: for a window of one second, 0.06 stands for 64 ms
 * @param probeInterval how long after an attempt to reach Redis again the next one is made; default
 *     250 ms
 * @param time the clock and timers of those attempts
 */
public record SharedQuotaSettings(
    String namespace,
    WhenUnreachable whenUnreachable,
    double margin,
    Duration probeInterval,
    TimeSource time) {

  private static final SharedQuotaSettings DEFAULTS =
      new SharedQuotaSettings(
          "agoraflux",
          WhenUnreachable.failFast(),
          0.06,
          Duration.ofMillis(250),
          TimeSource.system());

  /**
   * Checks all.
   *
   * @throws IllegalArgumentException if the namespace is blank, or a figure is out of its range
   */
  public SharedQuotaSettings {
    Check.notBlank("namespace", namespace);
    Check.that(margin >= 0.01 && margin <= 0.5, "margin", "be 0.01 to 0.5", margin);
    Check.positive("probeInterval", probeInterval);
  }

  /**
   * The defaults.
   *
   * @return the settings that hold when none are given
   */
  public static SharedQuotaSettings defaults() {
    return DEFAULTS;
  }

  /**
   * Other names in Redis, for accounts or stages that have nothing to do with each other.
   *
   * @param namespace what the names of all keys begin with
   * @return new settings
   */
  public SharedQuotaSettings namespace(String namespace) {
    return new SharedQuotaSettings(namespace, whenUnreachable, margin, probeInterval, time);
  }

  /**
   * Another behaviour without Redis.
   *
   * @param whenUnreachable what happens
   * @return new settings
   */
  public SharedQuotaSettings whenUnreachable(WhenUnreachable whenUnreachable) {
    return new SharedQuotaSettings(namespace, whenUnreachable, margin, probeInterval, time);
  }

  /**
   * Another margin.
   *
   * @param margin the part of each quota that stays unused
   * @return new settings
   */
  public SharedQuotaSettings margin(double margin) {
    return new SharedQuotaSettings(namespace, whenUnreachable, margin, probeInterval, time);
  }

  /**
   * Another patience with a Redis that is gone.
   *
   * @param probeInterval how long between attempts to reach it
   * @return new settings
   */
  public SharedQuotaSettings probeInterval(Duration probeInterval) {
    return new SharedQuotaSettings(namespace, whenUnreachable, margin, probeInterval, time);
  }

  /**
   * Another clock.
   *
   * @param time clock and timers
   * @return new settings
   */
  public SharedQuotaSettings time(TimeSource time) {
    return new SharedQuotaSettings(namespace, whenUnreachable, margin, probeInterval, time);
  }
}

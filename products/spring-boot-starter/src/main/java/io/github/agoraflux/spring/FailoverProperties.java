package io.github.agoraflux.spring;

import io.github.agoraflux.failover.FailoverSettings;
import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How failed attempts are repeated.
 *
 * @param waits Wait before each repeat, so also their number; blank for no repeats at all.
 * @param jitter By which part a wait may be longer or shorter, 0 to 1.
 * @param switchesHosts Whether a repeat may go to another host.
 * @param avoidance How long a failed host is left alone before one call probes it.
 * @param failuresToAvoid After how many failures in a row a host is left alone.
 */
@ConfigurationProperties("agoraflux.failover")
public record FailoverProperties(
    @DefaultValue({"1s", "3s", "6s"}) List<Duration> waits,
    @DefaultValue("0.2") double jitter,
    @DefaultValue("true") boolean switchesHosts,
    @DefaultValue("30s") Duration avoidance,
    @DefaultValue("3") int failuresToAvoid) {

  private static final String PREFIX = "agoraflux.failover.";

  /**
   * Copies and checks the ranges.
   *
   * @throws IllegalArgumentException if a value lies outside its range
   */
  public FailoverProperties {
    waits = List.copyOf(waits);
    waits.forEach(wait -> Check.notNegative(PREFIX + "waits", wait));
    Check.that(jitter >= 0 && jitter <= 1, PREFIX + "jitter", "be from 0 to 1", jitter);
    Check.positive(PREFIX + "avoidance", avoidance);
    Check.range(PREFIX + "failures-to-avoid", failuresToAvoid, 1, Integer.MAX_VALUE);
  }

  FailoverSettings settings() {
    return new FailoverSettings(waits, jitter, switchesHosts, avoidance, failuresToAvoid);
  }
}

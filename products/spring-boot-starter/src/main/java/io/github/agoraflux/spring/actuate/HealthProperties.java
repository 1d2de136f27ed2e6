package io.github.agoraflux.spring.actuate;

import io.github.agoraflux.value.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the health of the way to Agora is told.
 *
 * @param failures After how many failed attempts in a row a host counts as down.
 * @param probe Whether Agora is asked where nothing has been heard of it lately. Needs the
 *     Notifications product, whose addresses are asked for.
 * @param interval For how long what was heard last counts, so also the time between two probes at
 *     least. What was heard before says nothing any more.
 */
@ConfigurationProperties("agoraflux.health")
public record HealthProperties(
    @DefaultValue("3") int failures,
    @DefaultValue("false") boolean probe,
    @DefaultValue("1m") Duration interval) {

  private static final String PREFIX = "agoraflux.health.";

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value lies outside its range
   */
  public HealthProperties {
    Check.range(PREFIX + "failures", failures, 1, Integer.MAX_VALUE);
    Check.positive(PREFIX + "interval", interval);
  }
}

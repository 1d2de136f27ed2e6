package io.github.agoraflux.spring;

import io.github.agoraflux.limit.LimiterFactory;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which quotas are kept.
 *
 * @param enabled Whether quotas are kept at all. Agora's own limits hold all the same.
 * @param part How many parts of every quota are this application's.
 * @param of Of how many parts, for as many applications as share an account.
 * @param maxWait How long an attempt may wait for a permit of its quota.
 * @param maxWaiting How many attempts may wait for the same permit at once.
 * @param arrivalAllowance How long a request may be on its way to Agora's counter.
 * @param raised Quotas that Agora has raised, or that shall be used less, by the id of the
 *     operation or the name of the group. Brackets keep the dots of an id, as in
 *     raised.[media-push.create][0].permits.
 */
@ConfigurationProperties("agoraflux.limits")
public record LimitProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1") int part,
    @DefaultValue("1") int of,
    @DefaultValue("30s") Duration maxWait,
    @DefaultValue("10000") int maxWaiting,
    @DefaultValue("1s") Duration arrivalAllowance,
    @DefaultValue Map<String, List<Raised>> raised) {

  private static final String PREFIX = "agoraflux.limits.";

  /**
   * A rate that holds instead of the documented one.
   *
   * @param permits How many calls.
   * @param window In which time.
   */
  public record Raised(int permits, @DefaultValue("1s") Duration window) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value lies outside its range
     */
    public Raised {
      Check.range(PREFIX + "raised.*.permits", permits, 1, Integer.MAX_VALUE);
      Check.positive(PREFIX + "raised.*.window", window);
    }

    private Rate rate() {
      return new Rate(permits, window);
    }
  }

  /**
   * Copies and checks the ranges.
   *
   * @throws IllegalArgumentException if a value lies outside its range
   */
  public LimitProperties {
    Check.range(PREFIX + "of", of, 1, Integer.MAX_VALUE);
    Check.range(PREFIX + "part", part, 1, of);
    Check.positive(PREFIX + "max-wait", maxWait);
    Check.range(PREFIX + "max-waiting", maxWaiting, 0, Integer.MAX_VALUE);
    Check.notNegative(PREFIX + "arrival-allowance", arrivalAllowance);
    raised = Map.copyOf(raised);
  }

  /** The limits of the whole process, unless something says that these are to be others. */
  RateLimits limits(@Nullable LimiterFactory factory) {
    if (factory == null && isUsual()) {
      return RateLimits.shared();
    }
    RateLimits.Builder limits = RateLimits.builder().share(part, of).settings(settings());
    raised.forEach(
        (group, rates) ->
            limits.raise(group, rates.stream().map(Raised::rate).toArray(Rate[]::new)));
    return factory == null ? limits.build() : limits.limiters(factory).build();
  }

  private boolean isUsual() {
    return of == 1 && raised.isEmpty() && settings().equals(LimiterSettings.defaults());
  }

  private LimiterSettings settings() {
    return LimiterSettings.defaults()
        .maxWait(maxWait)
        .maxWaiting(maxWaiting)
        .arrivalAllowance(arrivalAllowance);
  }
}

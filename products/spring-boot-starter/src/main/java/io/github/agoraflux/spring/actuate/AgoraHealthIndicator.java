package io.github.agoraflux.spring.actuate;

import io.github.agoraflux.spring.actuate.Encounters.Encounter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;

/**
 * Tells how the application's own calls have fared: down if every host that was called has failed
 * several times in a row, up if one has answered, unknown if nothing was called yet. Asking costs
 * no call, and so no quota; where the application wants it, one probe at most in each interval.
 */
final class AgoraHealthIndicator implements ReactiveHealthIndicator {

  private final Encounters encounters;
  private final int failures;
  private final Duration interval;
  private final InstantSource clock;
  private final Mono<Void> probe;

  /**
   * An indicator.
   *
   * @param encounters what came of the calls
   * @param properties when a host counts as down, and for how long an encounter is good enough
   * @param clock the time
   * @param probe a call, made anew by each subscription; empty for none
   */
  AgoraHealthIndicator(
      Encounters encounters, HealthProperties properties, InstantSource clock, Mono<?> probe) {
    this.encounters = encounters;
    this.failures = properties.failures();
    this.interval = properties.interval();
    this.clock = clock;
    this.probe = probe.then().onErrorComplete().cache(interval);
  }

  @Override
  public Mono<Health> health() {
    return Mono.defer(() -> isStale() ? probe : Mono.empty()).then(Mono.fromSupplier(this::told));
  }

  private boolean isStale() {
    return encounters.all().values().stream()
        .noneMatch(it -> Duration.between(it.at(), clock.instant()).compareTo(interval) < 0);
  }

  private Health told() {
    Map<String, Encounter> hosts = encounters.all();
    Health.Builder health = new Health.Builder(status(hosts.values()));
    hosts.forEach((host, last) -> health.withDetail(host, last.outcome() + " at " + last.at()));
    return health.build();
  }

  private Status status(Collection<Encounter> hosts) {
    if (hosts.isEmpty()) {
      return Status.UNKNOWN;
    }
    return hosts.stream().allMatch(it -> it.failures() >= failures) ? Status.DOWN : Status.UP;
  }
}

package io.github.agoraflux.spring.actuate;

import io.github.agoraflux.spring.actuate.Encounters.Encounter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;

/**
 * Tells how the application's own calls have fared of late: down if every host that was called has
 * failed several times in a row, up if not, unknown if nothing was called. So an application that
 * gets no work because it was down does not stay down for ever. Asking costs no call, and so no
 * quota; where the application wants it, one probe at most in each interval.
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
    return Mono.defer(() -> ofLate().isEmpty() ? probe : Mono.empty())
        .then(Mono.fromSupplier(this::told));
  }

  private Health told() {
    Health.Builder health = new Health.Builder(status(ofLate()));
    encounters
        .all()
        .forEach((host, last) -> health.withDetail(host, last.outcome() + " at " + last.at()));
    return health.build();
  }

  private List<Encounter> ofLate() {
    Instant longAgo = clock.instant().minus(interval);
    return encounters.all().values().stream().filter(it -> it.at().isAfter(longAgo)).toList();
  }

  private Status status(List<Encounter> hosts) {
    if (hosts.isEmpty()) {
      return Status.UNKNOWN;
    }
    return hosts.stream().allMatch(it -> it.failures() >= failures) ? Status.DOWN : Status.UP;
  }
}

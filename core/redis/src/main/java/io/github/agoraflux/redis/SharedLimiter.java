package io.github.agoraflux.redis;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.error.QuotaExceededException.Reason;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.Permit;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.limit.RateLimiter;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The limiter of a quota that machines share: a queue for permits from Redis, and in an outage
 * whatever the setting says.
 */
final class SharedLimiter implements RateLimiter {

  private final String name;
  private final List<Rate> rates;
  private final LimiterSettings settings;
  private final WhenUnreachable whenUnreachable;
  private final Reachability reachability;
  private final SharedPause sharedPause;
  private final List<RefillPeriod> periods;
  private final PermitQueue queue;
  private final AtomicReference<@Nullable LocalFallback> fallback = new AtomicReference<>();
  private final AtomicInteger localGrants = new AtomicInteger();

  SharedLimiter(
      String name,
      List<? extends ReservationSource> sources,
      LimiterSettings settings,
      WhenUnreachable whenUnreachable,
      Reachability reachability,
      SharedPause sharedPause) {
    this.name = name;
    this.rates = sources.stream().map(ReservationSource::rate).toList();
    this.settings = settings;
    this.whenUnreachable = whenUnreachable;
    this.reachability = reachability;
    this.sharedPause = sharedPause;
    this.periods = sources.stream().map(ReservationSource::period).toList();
    this.queue =
        new PermitQueue(
            sources.stream()
                .sorted(Comparator.comparingDouble(source -> source.rate().perSecond()))
                .toList(),
            settings,
            reachability,
            this::refusal);
  }

  @Override
  public Mono<Permit> acquire(Duration maxWait) {
    return Mono.defer(() -> attempt(new Patience(settings.time(), maxWait)));
  }

  @Override
  public Mono<Permit> acquire() {
    return acquire(settings.maxWait());
  }

  @Override
  public @Nullable Permit tryAcquire() {
    Outage outage = reachability.outage();
    if (outage == null) {
      return queue.tryAcquire();
    }
    Permit permit = whenUnreachable.failsFast() ? null : fallbackIn(outage).tryAcquire();
    if (permit != null) {
      localGrants.incrementAndGet();
    }
    return permit;
  }

  @Override
  public void pause(Duration pause) {
    queue.pause(pause);
    LocalFallback present = fallback.get();
    if (present != null) {
      present.limiter.pause(pause);
    }
    sharedPause
        .begin(pause)
        .onErrorResume(failure -> reachability.check(failure).then())
        .onErrorComplete()
        .subscribe();
  }

  @Override
  public int waiting() {
    LocalFallback present = fallback.get();
    return queue.waiting() + (present == null ? 0 : present.limiter.waiting());
  }

  @Override
  public String description() {
    return name + " (" + String.join(" and ", rates.stream().map(Rate::toString).toList()) + ")";
  }

  @Override
  public double permitsPerSecond() {
    return rates.stream().mapToDouble(Rate::perSecond).min().orElseThrow();
  }

  @Override
  public String toString() {
    return description();
  }

  private Mono<Permit> attempt(Patience patience) {
    Outage outage = reachability.outage();
    if (outage != null) {
      return withoutRedis(outage, patience);
    }
    int owed = localGrants.getAndSet(0);
    if (owed > 0) {
      queue.charge(owed);
    }
    return queue
        .acquire(patience.left())
        .onErrorResume(RedisUnreachableException.class, unreachable -> attempt(patience));
  }

  /** Whoever still waits when Redis is back goes on waiting for the shared quota. */
  private Mono<Permit> withoutRedis(Outage outage, Patience patience) {
    if (whenUnreachable.failsFast()) {
      return Mono.error(refusal(Reason.UNREACHABLE));
    }
    return fallbackIn(outage)
        .acquire(patience.left())
        .doOnNext(permit -> localGrants.incrementAndGet())
        .takeUntilOther(outage.over())
        .switchIfEmpty(Mono.defer(() -> attempt(patience)));
  }

  private RateLimiter fallbackIn(Outage outage) {
    LocalFallback present = fallback.get();
    if (present != null && present.outage == outage) {
      return present.limiter;
    }
    LocalFallback begun = new LocalFallback(outage, localShare(outage));
    if (!fallback.compareAndSet(present, begun)) {
      return fallbackIn(outage);
    }
    // One that began meanwhile found no limiter to hold.
    begun.limiter.pause(restOfPause());
    return begun.limiter;
  }

  /**
   * Begins with a pause in which what was granted before the outage runs out, and what the server
   * has asked for is over.
   */
  private RateLimiter localShare(Outage outage) {
    List<Rate> shares =
        rates.stream()
            .map(rate -> rate.share(whenUnreachable.part(), whenUnreachable.of()))
            .toList();
    long quiet =
        periods.stream()
            .mapToLong(period -> period.quietNanos(reachability.guard()))
            .max()
            .orElseThrow();
    RateLimiter limiter = RateLimiter.of(name, shares, settings);
    limiter.pause(Duration.ofNanos(Math.max(0, reachability.leftSince(outage.since(), quiet))));
    limiter.pause(restOfPause());
    return limiter;
  }

  private Duration restOfPause() {
    return Duration.ofNanos(Math.max(0, queue.nanosPaused()));
  }

  private QuotaExceededException refusal(Reason reason) {
    return new QuotaExceededException(Failure.of(name), description(), reason, null);
  }

  /** The limiter of an outage. */
  private record LocalFallback(Outage outage, RateLimiter limiter) {}

  /** How long a wait may still take, whatever it waits for. */
  private record Patience(TimeSource time, Duration longest, long begun) {

    Patience(TimeSource time, Duration longest) {
      this(time, longest, time.nanoTime());
    }

    Duration left() {
      return longest.minusNanos(time.nanosSince(begun));
    }
  }
}

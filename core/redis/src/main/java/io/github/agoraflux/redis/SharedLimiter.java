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
 * The limiter of a quota that machines share: a line for tickets from Redis, and in an outage
 * whatever the setting says.
 */
final class SharedLimiter implements RateLimiter {

  private final String name;
  private final List<Rate> rates;
  private final LimiterSettings settings;
  private final TimeSource time;
  private final WhenUnreachable whenUnreachable;
  private final Reachability reachability;
  private final PauseSign pauseSign;
  private final List<Period> periods;
  private final Line line;
  private final AtomicReference<@Nullable Alone> alone = new AtomicReference<>();
  private final AtomicInteger grantedAlone = new AtomicInteger();

  SharedLimiter(
      String name,
      List<Ring> rings,
      LimiterSettings settings,
      WhenUnreachable whenUnreachable,
      Reachability reachability,
      PauseSign pauseSign) {
    this.name = name;
    this.rates = rings.stream().map(Ring::rate).toList();
    this.settings = settings;
    this.time = settings.time();
    this.whenUnreachable = whenUnreachable;
    this.reachability = reachability;
    this.pauseSign = pauseSign;
    this.periods = rings.stream().map(Ring::period).toList();
    this.line =
        new Line(
            rings.stream().sorted(Comparator.comparingDouble(SharedLimiter::pace)).toList(),
            settings,
            reachability,
            this::refusal);
  }

  @Override
  public Mono<Permit> acquire(Duration maxWait) {
    return Mono.defer(() -> attempt(new Patience(time, maxWait)));
  }

  @Override
  public Mono<Permit> acquire() {
    return acquire(settings.maxWait());
  }

  @Override
  public @Nullable Permit tryAcquire() {
    Outage outage = reachability.outage();
    if (outage == null) {
      return line.tryAcquire();
    }
    Permit permit = whenUnreachable.failsFast() ? null : aloneIn(outage).tryAcquire();
    if (permit != null) {
      grantedAlone.incrementAndGet();
    }
    return permit;
  }

  @Override
  public void pause(Duration pause) {
    line.hold(pause);
    Alone present = alone.get();
    if (present != null) {
      present.limiter.pause(pause);
    }
    pauseSign.set(pause).onErrorResume(failure -> reachability.doubt(failure).then()).subscribe();
  }

  @Override
  public int waiting() {
    Alone present = alone.get();
    return line.waiting() + (present == null ? 0 : present.limiter.waiting());
  }

  @Override
  public String description() {
    return name + " (" + String.join(" and ", rates.stream().map(Rate::toString).toList()) + ")";
  }

  @Override
  public double permitsPerSecond() {
    return rates.stream().mapToDouble(SharedLimiter::pace).min().orElseThrow();
  }

  @Override
  public String toString() {
    return description();
  }

  private static double pace(Ring ring) {
    return pace(ring.rate());
  }

  private static double pace(Rate rate) {
    return rate.permits() * 1e9 / rate.window().toNanos();
  }

  private Mono<Permit> attempt(Patience patience) {
    Outage outage = reachability.outage();
    if (outage != null) {
      return cutOff(outage, patience);
    }
    int owed = grantedAlone.getAndSet(0);
    if (owed > 0) {
      line.charge(owed);
    }
    return line.acquire(patience.left())
        .onErrorResume(CutOffException.class, cutOff -> attempt(patience));
  }

  /** Whoever still waits when Redis is back goes on waiting for the shared quota. */
  private Mono<Permit> cutOff(Outage outage, Patience patience) {
    if (whenUnreachable.failsFast()) {
      return Mono.error(refusal(Reason.UNREACHABLE));
    }
    return aloneIn(outage)
        .acquire(patience.left())
        .doOnNext(permit -> grantedAlone.incrementAndGet())
        .takeUntilOther(outage.over())
        .switchIfEmpty(Mono.defer(() -> attempt(patience)));
  }

  /** Begins with a pause in which what was granted before runs out. */
  private RateLimiter aloneIn(Outage outage) {
    Alone present = alone.get();
    if (present != null && present.outage == outage) {
      return present.limiter;
    }
    Alone begun =
        new Alone(
            outage,
            RateLimiter.of(
                name,
                rates.stream()
                    .map(rate -> rate.share(whenUnreachable.part(), whenUnreachable.of()))
                    .toList(),
                settings));
    if (!alone.compareAndSet(present, begun)) {
      return aloneIn(outage);
    }
    begun.limiter.pause(
        Duration.ofNanos(
            periods.stream()
                .mapToLong(period -> period.quietNanos(reachability.guard()))
                .max()
                .orElseThrow()));
    return begun.limiter;
  }

  private QuotaExceededException refusal(Reason reason) {
    return new QuotaExceededException(Failure.of(name), description(), reason, null);
  }

  /** The limiter of an outage. */
  private record Alone(Outage outage, RateLimiter limiter) {}

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

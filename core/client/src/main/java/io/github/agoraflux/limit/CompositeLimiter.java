package io.github.agoraflux.limit;

import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Several limiters that must all grant. They are asked one after the other in a fixed order, the
 * slowest first: so two calls can never wait for each other in a circle, and a scarce permit is not
 * held for long, since those asked after it refill sooner.
 */
final class CompositeLimiter implements RateLimiter {

  private final List<RateLimiter> limiters;
  private final TimeSource time;

  CompositeLimiter(List<RateLimiter> limiters, TimeSource time) {
    if (limiters.isEmpty()) {
      throw new IllegalArgumentException("limiters must not be empty");
    }
    this.time = time;
    this.limiters =
        limiters.stream()
            .sorted(
                Comparator.comparingDouble(RateLimiter::permitsPerSecond)
                    .thenComparing(RateLimiter::description)
                    .thenComparing(System::identityHashCode))
            .toList();
  }

  @Override
  public Mono<Permit> acquire(Duration maxWait) {
    return Mono.defer(
        () -> {
          long begun = time.nanoTime();
          return inTurn(limiter -> limiter.acquire(maxWait.minusNanos(time.nanosSince(begun))));
        });
  }

  @Override
  public Mono<Permit> acquire() {
    return Mono.defer(() -> inTurn(RateLimiter::acquire));
  }

  @Override
  public @Nullable Permit tryAcquire() {
    PermitBundle bundle = new PermitBundle();
    for (RateLimiter limiter : limiters) {
      Permit permit = limiter.tryAcquire();
      if (permit == null) {
        bundle.abandon();
        return null;
      }
      bundle.add(permit);
    }
    return bundle.handOver();
  }

  @Override
  public void pause(Duration pause) {
    limiters.forEach(limiter -> limiter.pause(pause));
  }

  @Override
  public int waiting() {
    return limiters.stream().mapToInt(RateLimiter::waiting).sum();
  }

  @Override
  public @Nullable RateUsage usage() {
    RateUsage most = null;
    for (RateLimiter limiter : limiters) {
      RateUsage usage = limiter.usage();
      if (usage != null && (most == null || usage.share() > most.share())) {
        most = usage;
      }
    }
    return most;
  }

  @Override
  public String description() {
    return limiters.stream().map(RateLimiter::description).collect(Collectors.joining(" and "));
  }

  @Override
  public double permitsPerSecond() {
    return limiters.get(0).permitsPerSecond();
  }

  @Override
  public String toString() {
    return description();
  }

  /** Each limiter is asked, and its wait begins, only when the one before has granted. */
  private Mono<Permit> inTurn(Function<RateLimiter, Mono<Permit>> wait) {
    PermitBundle bundle = new PermitBundle();
    Mono<Permit> last = wait.apply(limiters.get(0)).doOnNext(bundle::add);
    for (RateLimiter next : limiters.subList(1, limiters.size())) {
      last = last.flatMap(taken -> wait.apply(next).doOnNext(bundle::add));
    }
    return last.<Permit>map(taken -> bundle.handOver())
        .doOnError(error -> bundle.abandon())
        .doOnCancel(bundle::abandon);
  }
}

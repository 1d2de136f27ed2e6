package io.github.agoraflux.limit;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Several limiters that must all grant. They are asked one after the other in a fixed order, the
 * slowest first: so two calls can never wait for each other in a circle, and what is held while
 * waiting for the next is what refills soonest.
 */
final class CompositeLimiter implements RateLimiter {

  private final List<RateLimiter> limiters;

  CompositeLimiter(List<RateLimiter> limiters) {
    if (limiters.isEmpty()) {
      throw new IllegalArgumentException("limiters must not be empty");
    }
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
    return inTurn(limiter -> limiter.acquire(maxWait));
  }

  @Override
  public Mono<Permit> acquire() {
    return inTurn(RateLimiter::acquire);
  }

  @Override
  public @Nullable Permit tryAcquire() {
    Permit all = limiters.get(0).tryAcquire();
    for (RateLimiter limiter : limiters.subList(1, limiters.size())) {
      if (all == null) {
        return null;
      }
      Permit next = limiter.tryAcquire();
      if (next == null) {
        all.giveBack();
        return null;
      }
      all = new Both(all, next);
    }
    return all;
  }

  @Override
  public <T> Mono<T> grant(T value) {
    return acquire()
        .map(
            permit -> {
              permit.settle();
              return value;
            });
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

  private Mono<Permit> inTurn(Function<RateLimiter, Mono<Permit>> wait) {
    Mono<Permit> all = wait.apply(limiters.get(0));
    for (RateLimiter next : limiters.subList(1, limiters.size())) {
      all = all.flatMap(held -> together(held, wait.apply(next)));
    }
    return all;
  }

  private static Mono<Permit> together(Permit held, Mono<Permit> next) {
    return next.<Permit>map(permit -> new Both(held, permit))
        .doOnCancel(held::giveBack)
        .doOnError(error -> held.giveBack());
  }

  /** Two permits that share one fate. */
  private record Both(Permit first, Permit second) implements Permit {

    @Override
    public void sent() {
      first.sent();
      second.sent();
    }

    @Override
    public void settle() {
      first.settle();
      second.settle();
    }

    @Override
    public void giveBack() {
      first.giveBack();
      second.giveBack();
    }
  }
}

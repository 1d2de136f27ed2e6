package io.github.agoraflux.limit;

import io.github.agoraflux.error.QuotaExceededException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps a quota. Waiting is first come, first served, bounded in time and number, and never blocks
 * a thread; a wait that is cancelled costs nothing.
 *
 * <p>Use it on your own publishers as well:
 *
 * <pre>{@code
 * RateLimiter limiter = RateLimiter.of(new Rate(20, Duration.ofSeconds(1)));
 * Flux<Receipt> receipts = messages.transform(limiter.throttle()).flatMap(sender::send, 64);
 * Mono<Report> report = reports.fetch().transform(limiter.limit());
 * }</pre>
 */
public interface RateLimiter {

  /**
   * A local limiter with the default bounds, on the machine's clock.
   *
   * @param rates all of which hold at once, at least one
   * @return a limiter of its own, shared with nobody
   */
  static RateLimiter of(Rate... rates) {
    return of("rate limiter", List.of(rates), LimiterSettings.defaults());
  }

  /**
   * A local limiter.
   *
   * @param name the quota's name in messages
   * @param rates all of which hold at once, at least one
   * @param settings bounds and clock
   * @return a limiter of its own, shared with nobody
   */
  static RateLimiter of(String name, List<Rate> rates, LimiterSettings settings) {
    return new SlidingWindowLimiter(name, rates, settings);
  }

  /**
   * A limiter that grants only what all of several grant. Permits are taken from the slowest first,
   * and those already taken are given back when the wait for another fails or is cancelled.
   *
   * @param limiters at least one
   * @return the one limiter, or a view of all of them
   */
  static RateLimiter allOf(List<RateLimiter> limiters) {
    return limiters.size() == 1 ? limiters.get(0) : new CompositeLimiter(limiters);
  }

  /**
   * Waits for a permit, from the moment it is requested. Emits it and completes; fails with {@link
   * QuotaExceededException} when too many wait already or the wait takes too long. Whoever gets the
   * permit must {@link Permit#settle()} it or {@link Permit#giveBack() give it back}.
   *
   * @param maxWait how long the wait may take
   * @return a wait that begins anew with each subscription
   */
  Mono<Permit> acquire(Duration maxWait);

  /**
   * Waits for a permit as long as the limiter's settings allow.
   *
   * @return a wait that begins anew with each subscription
   */
  Mono<Permit> acquire();

  /**
   * Takes a permit if one is free at once and nobody waits for it.
   *
   * @return the permit, null if there is none right now
   */
  @Nullable Permit tryAcquire();

  /**
   * Waits for a permit, from the moment the value is requested, spends it and emits the value: the
   * permit's window begins at the emission.
   *
   * @param value what to emit
   * @param <T> its type
   * @return a wait that begins anew with each subscription; fails as {@link #acquire()} does
   */
  <T> Mono<T> grant(T value);

  /**
   * Grants nothing for a while, as after a refusal by the server. A longer pause in force stays.
   *
   * @param pause how long from now on
   */
  void pause(Duration pause);

  /**
   * How many wait right now.
   *
   * @return the number of waits, for gauges
   */
  int waiting();

  /**
   * What is limited, in words.
   *
   * @return name and rates
   */
  String description();

  /**
   * The long-term rate that can never be exceeded.
   *
   * @return permits per second
   */
  double permitsPerSecond();

  /**
   * An operator for a {@code Flux}: each element waits for a permit of its own and keeps its place.
   * Holds back the source rather than queueing: one element at a time is requested of it.
   *
   * @param <T> the elements' type
   * @return the operator, for {@link Flux#transform}
   */
  default <T> Function<Flux<T>, Flux<T>> throttle() {
    return source -> source.concatMap(this::grant, 0);
  }

  /**
   * An operator for a {@code Mono}: every subscription waits for a permit before the source is
   * subscribed to.
   *
   * @param <T> the value's type
   * @return the operator, for {@link Mono#transform}
   */
  default <T> Function<Mono<T>, Mono<T>> limit() {
    return source -> grant(Boolean.TRUE).then(source);
  }
}

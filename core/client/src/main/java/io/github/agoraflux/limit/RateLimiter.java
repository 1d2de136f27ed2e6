package io.github.agoraflux.limit;

import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
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
   * @param time the clock that bounds the wait for all of them together
   * @return the one limiter, or a view of all of them
   */
  static RateLimiter allOf(List<RateLimiter> limiters, TimeSource time) {
    return limiters.size() == 1 ? limiters.get(0) : new CompositeLimiter(limiters, time);
  }

  /**
   * Waits for a permit, from the moment it is requested. Emits it and completes; fails with {@link
   * QuotaExceededException} when too many wait already or the wait takes too long. Whoever gets the
   * permit must report what becomes of it: {@link Permit#sent()}, {@link Permit#settle()} or {@link
   * Permit#giveBack()}. A grant that races with a cancellation may still be emitted: take permits
   * with an operator that sees all that is emitted, such as {@code flatMap} or {@code usingWhen}.
   *
   * @param maxWait how long the wait may take; zero or less takes only what is free at once
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
   * Takes a permit if one is free at once and nobody waits for it. Never waits, not even for
   * another thread: while that is being served, there is none to be had.
   *
   * @return the permit, null if there is none right now
   */
  @Nullable Permit tryAcquire();

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
   * How much is in use right now, for gauges: of several rates the one that has the least left.
   * While permits are being served it is what was seen the last time.
   *
   * @return the usage; null from a limiter that does not count here
   */
  default @Nullable RateUsage usage() {
    return null;
  }

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
   * Waits for a permit, from the moment the value is requested and for as long as it takes, and
   * emits the value: the permit's window begins when the subscriber has taken it.
   *
   * @param value what to emit
   * @param <T> its type
   * @return a wait that begins anew with each subscription; fails with {@link
   *     QuotaExceededException} only when too many wait already
   */
  default <T> Mono<T> grant(T value) {
    return acquire(ChronoUnit.FOREVER.getDuration())
        .flatMap(permit -> Mono.just(value).doFinally(taken -> permit.settle()));
  }

  /**
   * An operator for a {@code Flux}: each element waits for a permit of its own, for as long as it
   * takes, and keeps its place. Holds back the source rather than queueing: one element at a time
   * is requested of it. Fails only when too many others wait for the same limiter.
   *
   * @param <T> the elements' type
   * @return the operator, for {@link Flux#transform}
   */
  default <T> Function<Flux<T>, Flux<T>> throttle() {
    return source -> source.concatMap(this::grant, 0);
  }

  /**
   * An operator for a {@code Mono}: every subscription waits for a permit, as {@link #acquire()}
   * does, before the source is subscribed to. The permit's window begins at the source's success,
   * or after the arrival allowance if that is over sooner.
   *
   * @param <T> the value's type
   * @return the operator, for {@link Mono#transform}
   */
  default <T> Function<Mono<T>, Mono<T>> limit() {
    return source -> Limited.by(this, source);
  }
}

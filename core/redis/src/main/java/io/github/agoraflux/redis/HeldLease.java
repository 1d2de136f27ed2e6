package io.github.agoraflux.redis;

import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.Logger;
import reactor.util.Loggers;

/** A lease that this machine holds, and renews for as long as the work goes on. */
final class HeldLease {

  private static final Logger LOG = Loggers.getLogger("io.github.agoraflux.redis");

  private static final int RENEWALS = 3;

  /** In how many steps the lease's time is looked at, the last two of which are not used. */
  private static final int STEPS = 20;

  private final Lease lease;
  private final String owner;
  private final LeaseKey key;
  private final Duration leaseTime;
  private final TimeSource time;
  private volatile long renewedAt;

  HeldLease(
      Lease lease, String owner, LeaseKey key, Duration leaseTime, TimeSource time, long takenAt) {
    this.lease = lease;
    this.owner = owner;
    this.key = key;
    this.leaseTime = leaseTime;
    this.time = time;
    this.renewedAt = takenAt;
  }

  /** Does the work, and stops it with {@link LeaseLostException} before the lease has ended. */
  <T> Flux<T> during(Function<? super Lease, ? extends Publisher<T>> work) {
    AtomicBoolean lost = new AtomicBoolean();
    // Only an end of the other sequence cancels the work; an error of it would leave it running.
    return Flux.<T>from(work.apply(lease))
        .takeUntilOther(loss().onErrorComplete().doOnTerminate(() -> lost.set(true)))
        .concatWith(
            Mono.defer(
                () ->
                    lost.get() ? Mono.error(new LeaseLostException(lease.name())) : Mono.empty()));
  }

  /** Without an answer the lease ends by itself. */
  Mono<Void> release() {
    return key.release(owner)
        .doOnError(failure -> LOG.debug("could not release {}: {}", lease, failure.toString()))
        .onErrorComplete();
  }

  private Mono<Void> loss() {
    return Flux.merge(renewals(), expiry()).then();
  }

  private Flux<Boolean> renewals() {
    return Flux.interval(leaseTime.dividedBy(RENEWALS), time.scheduler())
        .onBackpressureDrop()
        .concatMap(tick -> renewal(), 0);
  }

  private Mono<Boolean> renewal() {
    return Mono.defer(
        () -> {
          long asked = time.nanoTime();
          return key.renew(owner)
              .doOnNext(
                  renewed -> {
                    if (renewed) {
                      renewedAt = asked;
                    }
                  })
              .filter(renewed -> renewed)
              .switchIfEmpty(Mono.error(() -> new LeaseLostException(lease.name())))
              .onErrorResume(failure -> !(failure instanceof LeaseLostException), this::missed);
        });
  }

  /** The next renewal may succeed, and if none does, the time is up soon enough. */
  private Mono<Boolean> missed(Throwable failure) {
    LOG.debug("could not renew {}: {}", lease, failure.toString());
    return Mono.just(false);
  }

  private Flux<Boolean> expiry() {
    long usable = leaseTime.minus(leaseTime.dividedBy(STEPS).multipliedBy(2)).toNanos();
    return Flux.interval(leaseTime.dividedBy(STEPS), time.scheduler())
        .onBackpressureDrop()
        .map(tick -> time.nanoTime() - renewedAt < usable)
        .doOnNext(
            inTime -> {
              if (!inTime) {
                throw new LeaseLostException(lease.name());
              }
            });
  }
}

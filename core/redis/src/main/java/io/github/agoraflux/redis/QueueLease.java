package io.github.agoraflux.redis;

import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.Logger;
import reactor.util.Loggers;
import reactor.util.retry.Retry;

/**
 * Lets one machine at a time do something that two would spoil, such as draining a queue that can
 * be read once. When its holder dies, another machine takes over.
 *
 * <pre>{@code
 * Flux<UserEvent> events =
 *     redis.lease("user-events", Duration.ofSeconds(15))
 *         .whileHeld(lease -> signaling.userEvents().poll(Duration.ofSeconds(1)));
 * }</pre>
 */
public final class QueueLease {

  private static final Logger LOG = Loggers.getLogger("io.github.agoraflux.redis");

  /** Between two attempts. */
  private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(1);

  /**
   * So too, even for a key that has no expiry, of which Redis says that less than nothing is left.
   */
  private static final Duration SHORTEST_PATIENCE = Duration.ofMillis(50);

  private final String name;
  private final Duration leaseTime;
  private final LeaseKey key;
  private final TimeSource time = TimeSource.system();

  QueueLease(RedisLink link, String namespace, String name, Duration leaseTime) {
    this.name = name;
    this.leaseTime = leaseTime;
    this.key = new LeaseKey(link, namespace, name, leaseTime);
  }

  /**
   * Does the work while this machine holds the lease, and waits for the lease otherwise, for as
   * long as it takes. Every subscription asks for itself.
   *
   * <p>The lease is renewed at a third of its time. If that cannot be done, the work is cancelled
   * before the lease ends, and begun again when this machine gets the lease again. A machine that
   * dies is followed by another within the lease's time after the last renewal; one that completes,
   * fails or is cancelled gives the lease back, and is followed within a second. While Redis cannot
   * be reached, nobody holds a lease.
   *
   * <p>A process that was stopped for longer than the lease's time, by its operating system for
   * instance, may go on for a moment before it notices: {@link Lease#fencingToken()} is for that.
   *
   * @param work is called each time the lease is obtained; subscribed to with the subscriber's own
   *     demand
   * @param <T> what the work yields
   * @return what the work emits on this machine; completes and fails as the work does
   */
  public <T> Flux<T> whileHeld(Function<? super Lease, ? extends Publisher<T>> work) {
    return Flux.defer(
        () -> {
          String owner = randomName();
          return Flux.usingWhen(
                  obtained(owner),
                  held -> held.during(work),
                  HeldLease::release,
                  (held, failure) -> held.release(),
                  HeldLease::release)
              .retryWhen(Retry.indefinitely().filter(LeaseLostException.class::isInstance));
        });
  }

  private Mono<HeldLease> obtained(String owner) {
    return Mono.defer(
        () -> {
          AtomicReference<Duration> wait = new AtomicReference<>(Duration.ZERO);
          return key.ready()
              .then(attempt(owner, wait))
              .onErrorResume(failure -> missed(failure, wait))
              .repeatWhenEmpty(
                  repetitions ->
                      repetitions.concatMap(
                          repetition -> Mono.delay(wait.get(), time.scheduler()), 1))
              .doOnCancel(() -> forgo(owner));
        });
  }

  private Mono<HeldLease> attempt(String owner, AtomicReference<Duration> wait) {
    return Mono.defer(
        () -> {
          long asked = time.nanoTime();
          return key.take(owner)
              .doOnNext(taking -> wait.set(untilNextAttempt(taking.left())))
              .filter(LeaseKey.Taking::succeeded)
              .map(
                  taking ->
                      new HeldLease(
                          new Lease(name, taking.token()), owner, key, leaseTime, time, asked));
        });
  }

  private Mono<HeldLease> missed(Throwable failure, AtomicReference<Duration> wait) {
    LOG.debug("could not ask for the lease of {}: {}", name, failure.toString());
    wait.set(patience());
    return Mono.empty();
  }

  /** At the end of the other's lease, but not much later than it could give it back. */
  private Duration untilNextAttempt(Duration left) {
    Duration end = shorter(left.plusMillis(1), patience());
    return end.compareTo(SHORTEST_PATIENCE) < 0 ? SHORTEST_PATIENCE : end;
  }

  private Duration patience() {
    return shorter(leaseTime.dividedBy(3), LONGEST_PATIENCE);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** It may have been obtained just now. */
  private void forgo(String owner) {
    key.release(owner)
        .doOnError(failure -> LOG.debug("could not forgo {}: {}", name, failure.toString()))
        .onErrorComplete()
        .subscribe();
  }

  private static String randomName() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
  }
}

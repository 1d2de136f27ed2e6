package io.github.agoraflux.redis;

import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.Logger;
import reactor.util.Loggers;

/**
 * Whether Redis can be reached. A command that fails raises a doubt; only if a fresh connection
 * cannot be used either, an outage begins. While it lasts, Redis is asked again and again.
 */
final class Reachability {

  private static final Logger LOG = Loggers.getLogger("io.github.agoraflux.redis");

  private final RedisLink link;
  private final Duration probeInterval;
  private final TimeSource time;
  private final Sinks.Many<QuotaEvent> events = Sinks.many().multicast().directBestEffort();
  private final AtomicReference<@Nullable Outage> outage = new AtomicReference<>();
  private final AtomicReference<@Nullable Mono<Boolean>> check = new AtomicReference<>();
  private volatile @Nullable Return lastReturn;

  Reachability(RedisLink link, Duration probeInterval, TimeSource time) {
    this.link = link;
    this.probeInterval = probeInterval;
    this.time = time;
  }

  /** The present outage, null if there is none. */
  @Nullable Outage outage() {
    return outage.get();
  }

  Flux<QuotaEvent> events() {
    return events.asFlux();
  }

  /** How long after one machine notices a change all of them have. */
  Duration guard() {
    return link.timeout().multipliedBy(2).plus(probeInterval);
  }

  /**
   * How much of a time after the last return is left.
   *
   * @param nanos the time's length
   * @return nanoseconds, 0 or less if it is over or there never was an outage
   */
  long leftSinceReturn(long nanos) {
    Return last = lastReturn;
    return last == null ? 0 : nanos - (time.nanoTime() - last.at);
  }

  /**
   * A command failed.
   *
   * @param failure why
   * @return whether Redis can be reached all the same
   */
  Mono<Boolean> doubt(Throwable failure) {
    return Mono.defer(
        () -> {
          if (outage.get() != null) {
            return Mono.just(false);
          }
          Mono<Boolean> own = check(failure).cache();
          return check.compareAndSet(null, own) ? own : joined(failure);
        });
  }

  private Mono<Boolean> joined(Throwable failure) {
    Mono<Boolean> underWay = check.get();
    return underWay == null ? doubt(failure) : underWay;
  }

  private Mono<Boolean> check(Throwable failure) {
    LOG.debug("Redis did not do as it was asked: {}", failure.toString());
    return link.probe()
        .thenReturn(true)
        .onErrorResume(
            second -> {
              begin(new Outage(failure));
              return Mono.just(false);
            })
        .doFinally(end -> check.set(null));
  }

  private void begin(Outage begun) {
    if (outage.compareAndSet(null, begun) && !link.isClosed()) {
      LOG.warn("Redis cannot be reached, quotas are not shared: {}", begun.cause().toString());
      tell(QuotaEvent.Kind.CUT_OFF, begun.cause().toString());
      probe(begun);
    }
  }

  private void probe(Outage underWay) {
    Mono.delay(probeInterval, time.scheduler())
        .then(Mono.defer(link::probe))
        .retryWhen(reactor.util.retry.Retry.indefinitely().filter(failure -> !link.isClosed()))
        .subscribe(
            pong -> {}, closed -> LOG.debug("no longer waiting for Redis"), () -> end(underWay));
  }

  private void end(Outage over) {
    lastReturn = new Return(time.nanoTime());
    outage.set(null);
    LOG.info("Redis can be reached again, quotas are shared");
    tell(QuotaEvent.Kind.SHARED, null);
    over.end();
  }

  private void tell(QuotaEvent.Kind kind, @Nullable String cause) {
    events.emitNext(
        new QuotaEvent(kind, time.instant(), cause), Sinks.EmitFailureHandler.FAIL_FAST);
  }

  private record Return(long at) {}
}

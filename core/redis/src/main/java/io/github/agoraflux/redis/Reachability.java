package io.github.agoraflux.redis;

import io.github.agoraflux.time.TimeSource;
import io.github.agoraflux.value.SingleLine;
import io.lettuce.core.RedisCommandExecutionException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.Logger;
import reactor.util.Loggers;
import reactor.util.concurrent.Queues;
import reactor.util.retry.Retry;

/**
 * Whether Redis can be reached and used. When a command fails, it is checked; only if a fresh
 * connection is of no use either, or the command is refused again and again, an outage begins.
 * While it lasts, Redis is asked again and again.
 */
final class Reachability {

  private static final Logger LOG = Loggers.getLogger("io.github.agoraflux.redis");

  private final RedisLink link;
  private final SharedQuotaSettings settings;
  private final Mono<Void> probe;
  private final TimeSource time;
  private final Sinks.Many<QuotaEvent> events = Sinks.many().multicast().directBestEffort();
  private final Queue<QuotaEvent> untold = Queues.<QuotaEvent>unboundedMultiproducer().get();
  private final DrainLoop telling;
  private final AtomicReference<@Nullable Outage> outage = new AtomicReference<>();
  private final AtomicReference<@Nullable Mono<Boolean>> checking = new AtomicReference<>();
  private volatile @Nullable Return lastReturn;

  Reachability(RedisLink link, SharedQuotaSettings settings) {
    this(link, settings, Mono.defer(new RedisProbe(link, settings.namespace())::attempt));
  }

  /**
   * With another probe than Redis' own.
   *
   * @param probe completes if Redis can be used, and fails if not
   */
  Reachability(RedisLink link, SharedQuotaSettings settings, Mono<Void> probe) {
    this.link = link;
    this.settings = settings;
    this.probe = probe;
    this.time = settings.time();
    this.telling = new DrainLoop(this::tell, time.scheduler());
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
    return link.timeout().multipliedBy(2).plus(settings.probeInterval());
  }

  /**
   * How much of a time after Redis' last return is left.
   *
   * @param nanos the time's length
   * @return nanoseconds, 0 or less if it is over or Redis was never gone
   */
  long leftSinceReturn(long nanos) {
    Return last = lastReturn;
    return last == null ? 0 : leftSince(last.at, nanos);
  }

  /**
   * How much of a time is left.
   *
   * @param begun a reading of the clock of the settings
   * @param nanos the time's length
   * @return nanoseconds, 0 or less if it is over
   */
  long leftSince(long begun, long nanos) {
    return nanos - (time.nanoTime() - begun);
  }

  /**
   * A command failed.
   *
   * @param failure why
   * @return whether Redis can be reached all the same
   */
  Mono<Boolean> check(Throwable failure) {
    return Mono.defer(
        () -> {
          if (outage.get() != null) {
            return Mono.just(false);
          }
          Mono<Boolean> own = newCheck(failure).cache();
          return checking.compareAndSet(null, own) ? own : joinedCheck(failure);
        });
  }

  private Mono<Boolean> joinedCheck(Throwable failure) {
    Mono<Boolean> underWay = checking.get();
    return underWay == null ? check(failure) : underWay;
  }

  /**
   * Redis refuses one command again and again although it does all that the probe asks, for
   * instance because a key holds something else: to whoever waits for that, it is as good as gone.
   *
   * @param failure what Redis says
   * @param again asks the same once more: only when that is answered is the outage over
   */
  void refuses(Throwable failure, Mono<?> again) {
    begin(failure, probe.then(again.then()));
  }

  private Mono<Boolean> newCheck(Throwable failure) {
    LOG.debug("Redis did not do as it was asked: {}", failure.toString());
    return probe
        .then(Mono.fromSupplier(() -> reached(failure)))
        .onErrorResume(unreachable -> Mono.fromSupplier(() -> begin(failure, probe)))
        .doFinally(end -> checking.set(null));
  }

  /**
   * Redis was silent for a moment. Had other machines fallen back to their shares meanwhile, theirs
   * must run out.
   */
  private boolean reached(Throwable failure) {
    boolean wasSilent = !(failure instanceof RedisCommandExecutionException);
    if (wasSilent && !settings.whenUnreachable().failsFast()) {
      lastReturn = new Return(time.nanoTime());
    }
    return true;
  }

  /** Waits for the return before it tells anybody: whatever they make of it, it must be noticed. */
  private boolean begin(Throwable failure, Mono<Void> sign) {
    Outage begun = new Outage(failure, time.nanoTime());
    if (outage.compareAndSet(null, begun) && !link.isClosed()) {
      String cause = SingleLine.of(failure.toString());
      untold.add(new QuotaEvent(QuotaEvent.Kind.UNREACHABLE, time.instant(), cause));
      awaitReturn(begun, sign);
      LOG.warn("Redis cannot be reached or used, quotas are not shared: {}", cause);
      telling.settle();
    }
    return false;
  }

  private void awaitReturn(Outage begun, Mono<Void> sign) {
    Mono.delay(settings.probeInterval(), time.scheduler())
        .then(sign)
        .retryWhen(Retry.indefinitely().filter(failure -> !link.isClosed()))
        .subscribe(
            pong -> {}, closed -> LOG.debug("no longer waiting for Redis"), () -> end(begun));
  }

  /** The event is put in its place first: the next outage may begin as soon as this one is over. */
  private void end(Outage over) {
    lastReturn = new Return(time.nanoTime());
    untold.add(new QuotaEvent(QuotaEvent.Kind.REACHABLE, time.instant(), null));
    outage.set(null);
    over.end();
    LOG.info("Redis can be reached again, quotas are shared");
    telling.settle();
  }

  /** One event after the other, whichever threads bring them. */
  private void tell() {
    for (QuotaEvent event = untold.poll(); event != null; event = untold.poll()) {
      events.tryEmitNext(event);
    }
  }

  private record Return(long at) {}
}

package io.github.agoraflux.redis;

import io.github.agoraflux.time.TimeSource;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.Logger;
import reactor.util.Loggers;
import reactor.util.retry.Retry;

/**
 * Whether Redis can be reached. When a command fails, it is checked; only if a fresh connection
 * cannot be used either, an outage begins. While it lasts, Redis is asked again and again.
 */
final class Reachability {

  private static final Logger LOG = Loggers.getLogger("io.github.agoraflux.redis");

  private static final SetArgs IF_NEW = SetArgs.Builder.nx().px(BucketRing.MEMORY);

  private final RedisLink link;
  private final String bornKey;
  private final SharedQuotaSettings settings;
  private final TimeSource time;
  private final Sinks.Many<QuotaEvent> events = Sinks.many().multicast().directBestEffort();
  private final AtomicReference<@Nullable Outage> outage = new AtomicReference<>();
  private final AtomicReference<@Nullable Mono<Boolean>> checking = new AtomicReference<>();
  private volatile @Nullable Return lastReturn;

  Reachability(RedisLink link, SharedQuotaSettings settings) {
    this.link = link;
    this.bornKey = KeyNames.born(settings.namespace());
    this.settings = settings;
    this.time = settings.time();
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

  private Mono<Boolean> newCheck(Throwable failure) {
    LOG.debug("Redis did not do as it was asked: {}", failure.toString());
    return probe()
        .then(Mono.fromSupplier(() -> reached(failure)))
        .onErrorResume(unreachable -> Mono.fromSupplier(() -> begin(failure)))
        .doFinally(end -> checking.set(null));
  }

  /**
   * Whether Redis answers within two timeouts, connecting included, and can be written to. One that
   * has forgotten all learns that it is new, so that its quiet time begins at once.
   */
  private Mono<Void> probe() {
    return link.<List<byte[]>>run(RedisAsyncCommands::time)
        .flatMap(now -> link.<String>run(redis -> redis.set(bornKey, micros(now), IF_NEW)))
        .timeout(link.timeout().multipliedBy(2), Schedulers.parallel())
        .then();
  }

  /** Of seconds and the microseconds that are beside them. */
  private static byte[] micros(List<byte[]> time) {
    long seconds = Long.parseLong(new String(time.get(0), StandardCharsets.US_ASCII));
    long micros = Long.parseLong(new String(time.get(1), StandardCharsets.US_ASCII));
    return Long.toString(seconds * 1_000_000 + micros).getBytes(StandardCharsets.US_ASCII);
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

  private boolean begin(Throwable failure) {
    Outage begun = new Outage(failure, time.nanoTime());
    if (outage.compareAndSet(null, begun) && !link.isClosed()) {
      LOG.warn("Redis cannot be reached, quotas are not shared: {}", failure.toString());
      tell(QuotaEvent.Kind.UNREACHABLE, failure.toString());
      awaitReturn(begun);
    }
    return false;
  }

  private void awaitReturn(Outage begun) {
    Mono.delay(settings.probeInterval(), time.scheduler())
        .then(probe())
        .retryWhen(Retry.indefinitely().filter(failure -> !link.isClosed()))
        .subscribe(
            pong -> {}, closed -> LOG.debug("no longer waiting for Redis"), () -> end(begun));
  }

  private void end(Outage over) {
    lastReturn = new Return(time.nanoTime());
    outage.set(null);
    LOG.info("Redis can be reached again, quotas are shared");
    tell(QuotaEvent.Kind.REACHABLE, null);
    over.end();
  }

  private void tell(QuotaEvent.Kind kind, @Nullable String cause) {
    events.emitNext(
        new QuotaEvent(kind, time.instant(), cause), Sinks.EmitFailureHandler.FAIL_FAST);
  }

  private record Return(long at) {}
}

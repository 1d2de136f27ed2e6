package io.github.agoraflux.redis;

import io.github.agoraflux.error.QuotaExceededException.Reason;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.Permit;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * Those on this machine who wait for one quota, first come, first served. The queue reserves
 * permits for them in Redis, several with one question, and only a little ahead, so that the other
 * machines get theirs. A reservation belongs to the queue and not to who waits: if the first
 * leaves, the next gets it.
 */
final class PermitQueue {

  /** 146 years: as good as for ever, and readings can still be added to it. */
  private static final long LONGEST = Long.MAX_VALUE / 2;

  /** The pause after a question that failed although Redis can be reached, in nanoseconds. */
  private static final long AFTER_A_FAILURE = Duration.ofMillis(100).toNanos();

  /** As often in a row as Redis may refuse a question before it counts as gone. */
  private static final int MOST_REFUSALS = 3;

  private final LimiterSettings settings;
  private final TimeSource time;
  private final Reachability reachability;
  private final Function<Reason, Throwable> refusal;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong heldUntil;
  private final DrainLoop loop;

  // Owned by the loop.
  private final List<ReservationBuffer> buffers;
  private final LinkedHashSet<Waiter> waiters = new LinkedHashSet<>();
  private final Disposable.Swap timer = Disposables.swap();
  private boolean checkingRedis;

  PermitQueue(
      List<? extends ReservationSource> slowestFirst,
      LimiterSettings settings,
      Reachability reachability,
      Function<Reason, Throwable> refusal) {
    this.settings = settings;
    this.time = settings.time();
    this.reachability = reachability;
    this.refusal = refusal;
    this.loop = new DrainLoop(this::serve, time.scheduler());
    this.buffers =
        slowestFirst.stream()
            .map(source -> new ReservationBuffer(source, slowestFirst.size() == 1))
            .toList();
    this.heldUntil = new AtomicLong(time.nanoTime());
  }

  /** A wait, from the moment it is requested. {@link RedisUnreachableException} in an outage. */
  Mono<Permit> acquire(Duration maxWait) {
    long longest = Math.min(LONGEST, TimeUnit.NANOSECONDS.convert(maxWait));
    return new Mono<>() {
      @Override
      public void subscribe(CoreSubscriber<? super Permit> subscriber) {
        subscriber.onSubscribe(new Waiter(PermitQueue.this, subscriber, longest));
      }
    };
  }

  /** A permit for which this machine has reservations already. */
  @Nullable Permit tryAcquire() {
    if (waiting.get() != 0 || !loop.tryEnter()) {
      return null;
    }
    Permit permit = nanosHeld() > 0 || nanosUntilGood() > 0 ? null : issue();
    loop.leave();
    return permit;
  }

  int waiting() {
    return waiting.get();
  }

  void enter(Waiter waiter) {
    if (waiter.maxWait() < LONGEST) {
      waiter.expireWith(
          time.scheduler()
              .schedule(() -> expire(waiter), Math.max(0, waiter.maxWait()), TimeUnit.NANOSECONDS));
    }
    loop.execute(() -> lineUp(waiter));
  }

  /** A waiter was cancelled or timed out. */
  void left(Waiter waiter) {
    loop.execute(() -> remove(waiter));
  }

  void giveBack(List<Reservation> reservations) {
    loop.execute(() -> restore(reservations));
  }

  /** The call is being made. One that comes after its reservation lapsed is counted once more. */
  void used(List<Reservation> reservations) {
    long now = time.nanoTime();
    for (int i = 0; i < reservations.size(); i++) {
      if (reservations.get(i).hasLapsed(now)) {
        charge(buffers.get(i).source(), 1);
      }
    }
  }

  /** Grants nothing for a while. A longer pause in force stays. */
  void pause(Duration pause) {
    hold(Math.min(LONGEST, TimeUnit.NANOSECONDS.convert(pause)));
    loop.settle();
  }

  /** How long such a pause still lasts: nanoseconds, 0 or less if none does. */
  long nanosPaused() {
    return heldUntil.get() - time.nanoTime();
  }

  /** Counts permits that were granted past Redis, of those rates that still remember them. */
  void charge(int permits) {
    buffers.stream()
        .map(ReservationBuffer::source)
        .filter(source -> !source.period().isStrict())
        .forEach(source -> charge(source, Math.min(permits, source.rate().permits())));
  }

  private void charge(ReservationSource source, int permits) {
    source.reserve(permits).subscribe(spent -> {}, this::check);
  }

  private void expire(Waiter waiter) {
    if (!waiter.isOver()) {
      waiter.refuse(refusal.apply(Reason.WAITED_TOO_LONG));
      left(waiter);
    }
  }

  private void lineUp(Waiter waiter) {
    if (waiter.isOver()) {
      return;
    }
    if (waiters.size() >= settings.maxWaiting()) {
      waiter.refuse(refusal.apply(Reason.QUEUE_FULL));
    } else if (waiters.add(waiter)) {
      waiting.incrementAndGet();
    }
  }

  private void remove(Waiter waiter) {
    if (waiters.remove(waiter)) {
      waiting.decrementAndGet();
    }
  }

  private void restore(List<Reservation> reservations) {
    for (int i = 0; i < reservations.size(); i++) {
      buffers.get(i).add(reservations.get(i));
    }
  }

  private void hold(long nanos) {
    heldUntil.accumulateAndGet(
        time.nanoTime() + nanos, (present, until) -> until - present > 0 ? until : present);
  }

  private long nanosHeld() {
    long held = nanosPaused();
    for (ReservationBuffer buffer : buffers) {
      long quiet = buffer.source().period().quietNanos(reachability.guard());
      held = Math.max(held, reachability.leftSinceReturn(quiet));
    }
    return held;
  }

  /** What follows from whatever has happened. */
  private void serve() {
    timer.update(Disposables.disposed());
    if (waiters.isEmpty() || checkingRedis) {
      return;
    }
    long held = nanosHeld();
    if (held > 0) {
      serveIn(held);
      return;
    }
    long wait = grant();
    if (!waiters.isEmpty()) {
      reserve();
      if (wait != Long.MAX_VALUE) {
        serveIn(wait);
      }
    }
  }

  private void serveIn(long nanos) {
    timer.update(time.scheduler().schedule(loop::settle, nanos, TimeUnit.NANOSECONDS));
  }

  /** Serves those for whom there are permits, and says how long until there is one for the next. */
  private long grant() {
    long wait = nanosUntilGood();
    Iterator<Waiter> first = waiters.iterator();
    while (wait == 0 && first.hasNext()) {
      Waiter waiter = first.next();
      first.remove();
      waiting.decrementAndGet();
      waiter.deliver(issue());
      wait = nanosUntilGood();
    }
    return wait;
  }

  private long nanosUntilGood() {
    long now = time.nanoTime();
    long wait = 0;
    for (ReservationBuffer buffer : buffers) {
      wait = Math.max(wait, buffer.nanosUntilGood(now));
    }
    return wait;
  }

  private Permit issue() {
    List<Reservation> taken = new ArrayList<>(buffers.size());
    buffers.forEach(buffer -> taken.add(buffer.take()));
    return new SharedPermit(this, taken);
  }

  /** The scarcest first: reservations of the others would lapse while they wait for it. */
  private void reserve() {
    long now = time.nanoTime();
    for (ReservationBuffer buffer : buffers) {
      int wanted = buffer.wanted(waiters.size());
      if (wanted > 0) {
        buffer.requested();
        buffer
            .source()
            .reserve(wanted)
            .subscribe(
                batch -> loop.execute(() -> received(buffer, batch)),
                failure -> loop.execute(() -> failed(buffer, failure)));
      }
      if (buffer.nanosUntilGood(now) > 0) {
        return;
      }
    }
  }

  private void received(ReservationBuffer buffer, ReservationBatch batch) {
    buffer.received(batch);
    if (batch.delay() > 0) {
      hold(batch.delay());
    }
  }

  private void failed(ReservationBuffer buffer, Throwable failure) {
    checkingRedis = true;
    if (buffer.failed(failure) < MOST_REFUSALS) {
      check(failure);
    } else {
      reachability.refuses(failure, buffer.source().reserve(1));
      checked(false);
    }
  }

  /** Whoever waits must not go on doing so because the check itself went wrong. */
  private void check(Throwable failure) {
    reachability
        .check(failure)
        .subscribe(
            reachable -> loop.execute(() -> checked(reachable)),
            wrong -> loop.execute(() -> checked(false)));
  }

  private void checked(boolean reachable) {
    checkingRedis = false;
    if (reachable) {
      hold(AFTER_A_FAILURE);
    } else {
      buffers.forEach(ReservationBuffer::clear);
      List<Waiter> stranded = List.copyOf(waiters);
      waiters.clear();
      waiting.addAndGet(-stranded.size());
      stranded.forEach(waiter -> waiter.refuse(new RedisUnreachableException()));
    }
  }
}

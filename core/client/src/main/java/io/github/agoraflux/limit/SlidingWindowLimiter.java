package io.github.agoraflux.limit;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.util.concurrent.Queues;

/**
 * The local limiter: an exact sliding window for each rate, one line of waiters, one timer.
 *
 * <p>All decisions are made in a drain loop that one thread at a time runs while the others leave
 * word and go on; so no lock is needed, and what the loop owns is plain.
 */
final class SlidingWindowLimiter implements RateLimiter {

  /** How many cancelled waiters may stand in line before they are cleared away. */
  private static final int TOLERATED_LEAVERS = 1024;

  private final String name;
  private final List<Rate> rates;
  private final LimiterSettings settings;
  private final TimeSource time;
  private final long arrivalAllowance;

  private final AtomicInteger drainers = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger leavers = new AtomicInteger();
  private final AtomicLong pausedUntil;
  private final Queue<Waiter<?>> arrivals = Queues.<Waiter<?>>unboundedMultiproducer().get();
  private final Queue<GrantedPermit> released =
      Queues.<GrantedPermit>unboundedMultiproducer().get();

  // Owned by the drain loop.
  private final WindowLog[] logs;
  private final ArrayDeque<Waiter<?>> line = new ArrayDeque<>();
  private int held;
  private @Nullable Disposable timer;
  private long timerDue;

  SlidingWindowLimiter(String name, List<Rate> rates, LimiterSettings settings) {
    if (rates.isEmpty()) {
      throw new IllegalArgumentException("rates must not be empty");
    }
    this.name = name;
    this.rates = List.copyOf(rates);
    this.settings = settings;
    this.time = settings.time();
    this.arrivalAllowance = settings.arrivalAllowance().toNanos();
    this.pausedUntil = new AtomicLong(time.nanoTime());
    this.logs = rates.stream().map(WindowLog::new).toArray(WindowLog[]::new);
  }

  @Override
  public Mono<Permit> acquire(Duration maxWait) {
    return new Wait<>(permit -> permit, null, maxWait.toNanos());
  }

  @Override
  public Mono<Permit> acquire() {
    return acquire(settings.maxWait());
  }

  @Override
  public <T> Mono<T> grant(T value) {
    return new Wait<>(null, value, settings.maxWait().toNanos());
  }

  @Override
  public @Nullable Permit tryAcquire() {
    return tryIssue(false);
  }

  @Override
  public void pause(Duration pause) {
    long until = now() + pause.toNanos();
    pausedUntil.accumulateAndGet(until, (a, b) -> a - b < 0 ? b : a);
  }

  @Override
  public int waiting() {
    return waiting.get();
  }

  @Override
  public String description() {
    return name + " (" + String.join(" and ", rates.stream().map(Rate::toString).toList()) + ")";
  }

  @Override
  public double permitsPerSecond() {
    return rates.stream().mapToDouble(Rate::perSecond).min().orElseThrow();
  }

  @Override
  public String toString() {
    return description();
  }

  long now() {
    return time.nanoTime();
  }

  long arrivalAllowance() {
    return arrivalAllowance;
  }

  QuotaExceededException refusal(QuotaExceededException.Reason reason) {
    return new QuotaExceededException(Failure.of(name), description(), reason, null);
  }

  /**
   * A subscriber asks for its permit: at once if one is free and nobody waits, else it goes to the
   * end of the line.
   */
  void enter(Waiter<?> waiter) {
    GrantedPermit free = tryIssue(waiter.spends());
    if (free != null) {
      if (waiter.claim()) {
        waiter.deliver(free);
      } else {
        free.giveBack();
      }
      return;
    }
    if (waiting.incrementAndGet() > settings.maxWaiting()) {
      waiting.decrementAndGet();
      if (waiter.claim()) {
        waiter.refuse(QuotaExceededException.Reason.QUEUE_FULL);
      }
      return;
    }
    arrivals.offer(waiter);
    drain();
    if (waiter.isWaiting()) {
      waiter.expireWith(time.scheduler().schedule(waiter, waiter.maxWait(), TimeUnit.NANOSECONDS));
    }
  }

  /** A waiter was cancelled or timed out. */
  void left() {
    waiting.decrementAndGet();
    if (leavers.incrementAndGet() > TOLERATED_LEAVERS) {
      drain();
    }
  }

  /** A held permit was sent, settled or given back. */
  void released(GrantedPermit permit) {
    released.offer(permit);
    wakeWaiters();
  }

  void wakeWaiters() {
    if (waiting.get() != 0) {
      drain();
    }
  }

  private @Nullable GrantedPermit tryIssue(boolean spend) {
    if (waiting.get() != 0 || !drainers.compareAndSet(0, 1)) {
      return null;
    }
    countReleased();
    long now = now();
    GrantedPermit permit = nanosUntilFree(now) == 0 ? issue(spend, now) : null;
    int missed = drainers.decrementAndGet();
    if (missed != 0) {
      drainLoop(missed);
    }
    return permit;
  }

  private void drain() {
    if (drainers.getAndIncrement() == 0) {
      drainLoop(1);
    }
  }

  private void drainLoop(int begun) {
    int missed = begun;
    do {
      countReleased();
      lineUp();
      serveLine();
      missed = drainers.addAndGet(-missed);
    } while (missed != 0);
  }

  private void countReleased() {
    for (GrantedPermit permit = released.poll(); permit != null; permit = released.poll()) {
      held--;
      if (!permit.isReturned()) {
        count(permit);
      }
    }
  }

  private void count(GrantedPermit permit) {
    for (WindowLog log : logs) {
      log.count(permit);
    }
  }

  private void lineUp() {
    for (Waiter<?> waiter = arrivals.poll(); waiter != null; waiter = arrivals.poll()) {
      line.addLast(waiter);
    }
    if (leavers.get() > TOLERATED_LEAVERS) {
      leavers.set(0);
      line.removeIf(waiter -> !waiter.isWaiting());
    }
  }

  private void serveLine() {
    for (Waiter<?> first = line.peekFirst(); first != null; first = line.peekFirst()) {
      if (first.isWaiting()) {
        long now = now();
        long wait = nanosUntilFree(now);
        if (wait > 0) {
          wakeIn(wait, now);
          return;
        }
        if (first.claim()) {
          waiting.decrementAndGet();
          first.deliver(issue(first.spends(), now));
        }
      }
      line.pollFirst();
    }
  }

  private GrantedPermit issue(boolean spend, long now) {
    if (spend) {
      GrantedPermit permit = GrantedPermit.spent(this, now);
      count(permit);
      return permit;
    }
    held++;
    return GrantedPermit.held(this);
  }

  private long nanosUntilFree(long now) {
    long wait = Math.max(0, pausedUntil.get() - now);
    for (WindowLog log : logs) {
      wait = Math.max(wait, log.nanosUntilFree(now, held));
    }
    return wait;
  }

  private void wakeIn(long wait, long now) {
    if (wait == Long.MAX_VALUE) {
      return;
    }
    long due = now + wait;
    Disposable armed = timer;
    if (armed != null && timerDue - now > 0) {
      if (timerDue - due <= 0) {
        return;
      }
      armed.dispose();
    }
    timerDue = due;
    timer = time.scheduler().schedule(this::drain, wait, TimeUnit.NANOSECONDS);
  }

  /**
   * Subscribing takes a place only once the subscriber requests: a permit is never granted to
   * somebody who cannot use it yet.
   */
  private final class Wait<T> extends Mono<T> {

    private final @Nullable Function<GrantedPermit, T> holder;
    private final @Nullable T value;
    private final long maxWait;

    Wait(@Nullable Function<GrantedPermit, T> holder, @Nullable T value, long maxWait) {
      this.holder = holder;
      this.value = value;
      this.maxWait = maxWait;
    }

    @Override
    public void subscribe(CoreSubscriber<? super T> subscriber) {
      subscriber.onSubscribe(
          new Waiter<>(SlidingWindowLimiter.this, subscriber, holder, value, maxWait));
    }
  }
}

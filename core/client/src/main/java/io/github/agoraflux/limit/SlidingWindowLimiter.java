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
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.concurrent.Queues;

/**
 * The local limiter: an exact sliding window for each rate, one line of waiters, one timer.
 *
 * <p>All decisions are made in a drain loop that one thread at a time runs while the others leave
 * word and go on; so no lock is needed, and what the loop owns is plain.
 */
final class SlidingWindowLimiter implements RateLimiter {

  /** How many leavers may stand in line before they are cleared away. */
  private static final int TOLERATED_LEAVERS = 1024;

  /** 146 years: as good as for ever, and readings can still be added to it. */
  private static final long LONGEST = Long.MAX_VALUE / 2;

  private final String name;
  private final List<Rate> rates;
  private final LimiterSettings settings;
  private final TimeSource time;
  private final long arrivalAllowance;

  private final AtomicInteger drainers = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger leavers = new AtomicInteger();
  private final AtomicLong pausedUntil;

  /** As it was seen the last time. */
  private volatile RateUsage usage;

  /** Set after {@link #pausedUntil}, and cleared by the drain loop when that is over. */
  private volatile boolean paused;

  private final Queue<Waiter> arrivals = Queues.<Waiter>unboundedMultiproducer().get();

  // Owned by the drain loop.
  private final Ledger ledger;
  private final ArrayDeque<Waiter> line = new ArrayDeque<>();
  private final Alarm alarm;

  SlidingWindowLimiter(String name, List<Rate> rates, LimiterSettings settings) {
    if (rates.isEmpty()) {
      throw new IllegalArgumentException("rates must not be empty");
    }
    this.name = name;
    this.rates = List.copyOf(rates);
    this.settings = settings;
    this.time = settings.time();
    this.arrivalAllowance = nanos(settings.arrivalAllowance());
    this.pausedUntil = new AtomicLong(time.nanoTime());
    this.usage = new RateUsage(this.rates.get(0), 0);
    this.ledger = new Ledger(this.rates);
    this.alarm = new Alarm(time.scheduler(), this::drain);
  }

  @Override
  public Mono<Permit> acquire(Duration maxWait) {
    return new Wait(this, nanos(maxWait));
  }

  @Override
  public Mono<Permit> acquire() {
    return acquire(settings.maxWait());
  }

  @Override
  public @Nullable Permit tryAcquire() {
    if (waiting.get() != 0 || !drainers.compareAndSet(0, 1)) {
      return null;
    }
    Permit permit = isFree() ? issue() : null;
    leaveDrain();
    return permit;
  }

  @Override
  public void pause(Duration pause) {
    long until = now() + nanos(pause);
    pausedUntil.accumulateAndGet(until, (a, b) -> a - b < 0 ? b : a);
    paused = true;
  }

  @Override
  public int waiting() {
    return waiting.get();
  }

  @Override
  public RateUsage usage() {
    if (drainers.compareAndSet(0, 1)) {
      usage = ledger.usage(now());
      leaveDrain();
    }
    return usage;
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

  /** When a request that is written now has reached the server at the latest. */
  long latestArrival() {
    return now() + arrivalAllowance;
  }

  QuotaExceededException refusal(QuotaExceededException.Reason reason) {
    return new QuotaExceededException(Failure.of(name), description(), reason, null);
  }

  /**
   * A subscriber asks for its permit: at once if one is free and nobody waits, else it goes to the
   * end of the line.
   */
  void enter(Waiter waiter) {
    if (serveAtOnce(waiter) || !waiter.arrive()) {
      return;
    }
    arrivals.offer(waiter);
    drain();
    if (waiter.maxWait() < LONGEST && !waiter.isServed()) {
      waiter.expireWith(time.scheduler().schedule(waiter, waiter.maxWait(), TimeUnit.NANOSECONDS));
    }
  }

  /** A waiter in line was cancelled or timed out. */
  void left() {
    boolean many = leavers.incrementAndGet() > TOLERATED_LEAVERS;
    if (waiting.decrementAndGet() == 0 || many) {
      drain();
    }
  }

  /** A permit was sent, settled or given back. */
  void changed(GrantedPermit permit) {
    if (drainers.compareAndSet(0, 1)) {
      ledger.take(permit);
      leaveDrain();
    } else {
      ledger.changed(permit);
    }
    if (waiting.get() != 0) {
      drain();
    }
  }

  private boolean serveAtOnce(Waiter waiter) {
    if (waiting.get() != 0 || !drainers.compareAndSet(0, 1)) {
      return false;
    }
    Permit permit = isFree() && waiter.passBy() ? issue() : null;
    leaveDrain();
    if (permit == null) {
      return false;
    }
    waiter.deliver(permit);
    return true;
  }

  private void leaveDrain() {
    int missed = drainers.decrementAndGet();
    if (missed != 0) {
      drainLoop(missed);
    }
  }

  private void drain() {
    if (drainers.getAndIncrement() == 0) {
      drainLoop(1);
    }
  }

  private void drainLoop(int begun) {
    int missed = begun;
    try {
      do {
        lineUp();
        serveLine();
        refuseOverflow();
        missed = drainers.addAndGet(-missed);
      } while (missed != 0);
    } finally {
      if (missed != 0) {
        // A subscriber broke the rules and threw. The others in line must not pay for it.
        drainers.set(0);
        time.scheduler().schedule(this::drain);
      }
    }
  }

  /** Everybody lines up before anything is decided: so who releases a permit sees them wait. */
  private void lineUp() {
    for (Waiter waiter = arrivals.poll(); waiter != null; waiter = arrivals.poll()) {
      waiting.incrementAndGet();
      if (waiter.lineUp()) {
        line.addLast(waiter);
      } else {
        waiting.decrementAndGet();
      }
    }
    if (leavers.get() > TOLERATED_LEAVERS) {
      leavers.set(0);
      line.removeIf(Waiter::isServed);
    }
  }

  private void serveLine() {
    for (Waiter first = line.peekFirst(); first != null; first = line.peekFirst()) {
      if (first.isInLine()) {
        long now = now();
        long wait = nanosUntilFree(now);
        if (wait > 0) {
          if (wait != Long.MAX_VALUE) {
            alarm.ringIn(wait, now);
          }
          return;
        }
        line.pollFirst();
        if (first.stepForward()) {
          waiting.decrementAndGet();
          first.deliver(issue());
        }
      } else {
        line.pollFirst();
      }
    }
    leavers.set(0);
    alarm.stop();
  }

  /** The last to come are the first to be refused. */
  private void refuseOverflow() {
    while (waiting.get() > settings.maxWaiting()) {
      Waiter last = line.pollLast();
      if (last == null) {
        return;
      }
      if (last.stepForward()) {
        waiting.decrementAndGet();
        last.refuse(QuotaExceededException.Reason.QUEUE_FULL);
      }
    }
  }

  private Permit issue() {
    ledger.hold();
    return new GrantedPermit(this);
  }

  /** The clock is read only where it matters: it costs as much as all the rest. */
  private boolean isFree() {
    return (!paused && ledger.hasRoom()) || nanosUntilFree(now()) <= 0;
  }

  private long nanosUntilFree(long now) {
    return Math.max(paused ? pauseLeft(now) : 0, ledger.nanosUntilFree(now));
  }

  private long pauseLeft(long now) {
    long until = pausedUntil.get();
    if (until - now <= 0) {
      paused = false;
      if (pausedUntil.get() != until) {
        paused = true;
      }
    }
    return pausedUntil.get() - now;
  }

  private static long nanos(Duration duration) {
    return Math.min(LONGEST, TimeUnit.NANOSECONDS.convert(duration));
  }
}

package io.github.agoraflux.limit;

import io.github.agoraflux.error.QuotaExceededException;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Operators;

/**
 * One subscriber that wants a permit. Grant, cancellation and timeout race for it; whoever ends it
 * first wins.
 */
final class Waiter implements Subscription, Runnable {

  private static final int NEW = 0;
  private static final int ARRIVING = 1;
  private static final int IN_LINE = 2;
  private static final int DECIDED = 3;
  private static final int OVER = 4;

  private static final AtomicIntegerFieldUpdater<Waiter> STATE =
      AtomicIntegerFieldUpdater.newUpdater(Waiter.class, "state");

  private final SlidingWindowLimiter limiter;
  private final CoreSubscriber<? super Permit> subscriber;
  private final long maxWait;
  private volatile int state;
  private volatile @Nullable Disposable timeout;

  Waiter(SlidingWindowLimiter limiter, CoreSubscriber<? super Permit> subscriber, long maxWait) {
    this.limiter = limiter;
    this.subscriber = subscriber;
    this.maxWait = maxWait;
  }

  /** How long it may wait, in nanoseconds. */
  long maxWait() {
    return maxWait;
  }

  boolean isInLine() {
    return state == IN_LINE;
  }

  /** Whether its permit or refusal is decided, or it was cancelled. */
  boolean isServed() {
    return state >= DECIDED;
  }

  /** It gets its permit without ever standing in line. */
  boolean passBy() {
    return STATE.compareAndSet(this, NEW, DECIDED);
  }

  boolean arrive() {
    return STATE.compareAndSet(this, NEW, ARRIVING);
  }

  boolean lineUp() {
    return STATE.compareAndSet(this, ARRIVING, IN_LINE);
  }

  /** It leaves the line, to be served or refused. False if it was cancelled or timed out before. */
  boolean stepForward() {
    return STATE.compareAndSet(this, IN_LINE, DECIDED);
  }

  /** Hands the permit over, unless it was cancelled in the meantime: then the permit goes back. */
  void deliver(Permit permit) {
    cancelTimeout();
    if (STATE.compareAndSet(this, DECIDED, OVER)) {
      subscriber.onNext(permit);
      subscriber.onComplete();
    } else {
      permit.giveBack();
    }
  }

  void refuse(QuotaExceededException.Reason reason) {
    cancelTimeout();
    if (STATE.compareAndSet(this, DECIDED, OVER)) {
      subscriber.onError(limiter.refusal(reason));
    }
  }

  void expireWith(Disposable timer) {
    timeout = timer;
    if (isServed()) {
      timer.dispose();
    }
  }

  @Override
  public void request(long n) {
    if (Operators.validate(n) && state == NEW) {
      limiter.enter(this);
    }
  }

  @Override
  public void cancel() {
    if (STATE.getAndSet(this, OVER) == IN_LINE) {
      limiter.left();
    }
    cancelTimeout();
  }

  /** The wait has taken too long. */
  @Override
  public void run() {
    for (int seen = state; seen < DECIDED; seen = state) {
      if (STATE.compareAndSet(this, seen, DECIDED)) {
        if (seen == IN_LINE) {
          limiter.left();
        }
        refuse(QuotaExceededException.Reason.WAITED_TOO_LONG);
        return;
      }
    }
  }

  private void cancelTimeout() {
    Disposable timer = timeout;
    if (timer != null) {
      timer.dispose();
    }
  }
}

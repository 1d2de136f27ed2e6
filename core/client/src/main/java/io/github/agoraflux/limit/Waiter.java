package io.github.agoraflux.limit;

import io.github.agoraflux.error.QuotaExceededException;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Operators;

/**
 * One subscriber in line. Grant, cancellation and timeout race for it; whoever moves its state
 * first wins.
 */
final class Waiter<T> implements Subscription, Runnable {

  private static final int NEW = 0;
  private static final int WAITING = 1;
  private static final int OVER = 2;

  @SuppressWarnings("rawtypes")
  private static final AtomicIntegerFieldUpdater<Waiter> STATE =
      AtomicIntegerFieldUpdater.newUpdater(Waiter.class, "state");

  private final SlidingWindowLimiter limiter;
  private final CoreSubscriber<? super T> subscriber;
  private final @Nullable Function<GrantedPermit, T> holder;
  private final @Nullable T value;
  private final long maxWait;
  private volatile int state;
  private volatile @Nullable Disposable timeout;

  Waiter(
      SlidingWindowLimiter limiter,
      CoreSubscriber<? super T> subscriber,
      @Nullable Function<GrantedPermit, T> holder,
      @Nullable T value,
      long maxWait) {
    this.limiter = limiter;
    this.subscriber = subscriber;
    this.holder = holder;
    this.value = value;
    this.maxWait = maxWait;
  }

  /** How long it may wait, in nanoseconds. */
  long maxWait() {
    return maxWait;
  }

  boolean isWaiting() {
    return state == WAITING;
  }

  /** Whether its permit is spent at the grant, rather than held until the call is over. */
  boolean spends() {
    return holder == null;
  }

  boolean claim() {
    return STATE.compareAndSet(this, WAITING, OVER);
  }

  void deliver(GrantedPermit permit) {
    cancelTimeout();
    T granted = holder == null ? value : holder.apply(permit);
    if (granted != null) {
      subscriber.onNext(granted);
    }
    subscriber.onComplete();
  }

  void refuse(QuotaExceededException.Reason reason) {
    subscriber.onError(limiter.refusal(reason));
  }

  void expireWith(Disposable timer) {
    timeout = timer;
    if (state == OVER) {
      timer.dispose();
    }
  }

  @Override
  public void request(long n) {
    if (Operators.validate(n) && STATE.compareAndSet(this, NEW, WAITING)) {
      limiter.enter(this);
    }
  }

  @Override
  public void cancel() {
    if (STATE.getAndSet(this, OVER) == WAITING) {
      cancelTimeout();
      limiter.left();
    }
  }

  @Override
  public void run() {
    if (claim()) {
      limiter.left();
      refuse(QuotaExceededException.Reason.WAITED_TOO_LONG);
    }
  }

  private void cancelTimeout() {
    Disposable timer = timeout;
    if (timer != null) {
      timer.dispose();
    }
  }
}

package io.github.agoraflux.redis;

import io.github.agoraflux.limit.Permit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Operators;

/**
 * One subscriber that wants a permit. Grant, refusal, cancellation and timeout race for it; whoever
 * ends it first wins.
 */
final class Waiter implements Subscription {

  private final PermitQueue queue;
  private final CoreSubscriber<? super Permit> subscriber;
  private final long maxWait;
  private final AtomicBoolean requested = new AtomicBoolean();
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile @Nullable Disposable timeout;

  Waiter(PermitQueue queue, CoreSubscriber<? super Permit> subscriber, long maxWait) {
    this.queue = queue;
    this.subscriber = subscriber;
    this.maxWait = maxWait;
  }

  /** How long it may wait, in nanoseconds. */
  long maxWait() {
    return maxWait;
  }

  boolean isOver() {
    return over.get();
  }

  /** Hands the permit over. One that comes too late goes back. */
  void deliver(Permit permit) {
    if (end()) {
      handOver(permit);
    } else {
      permit.giveBack();
    }
  }

  /** A subscriber that breaks the rules and throws must not harm the others in the queue. */
  private void handOver(Permit permit) {
    try {
      subscriber.onNext(permit);
      subscriber.onComplete();
    } catch (RuntimeException e) {
      Operators.onErrorDropped(e, subscriber.currentContext());
    }
  }

  void refuse(Throwable refusal) {
    if (end()) {
      subscriber.onError(refusal);
    }
  }

  void expireWith(Disposable timer) {
    timeout = timer;
    if (isOver()) {
      timer.dispose();
    }
  }

  @Override
  public void request(long demand) {
    if (Operators.validate(demand) && requested.compareAndSet(false, true)) {
      queue.enter(this);
    }
  }

  @Override
  public void cancel() {
    if (end()) {
      queue.left(this);
    }
  }

  private boolean end() {
    boolean first = over.compareAndSet(false, true);
    Disposable timer = timeout;
    if (first && timer != null) {
      timer.dispose();
    }
    return first;
  }
}

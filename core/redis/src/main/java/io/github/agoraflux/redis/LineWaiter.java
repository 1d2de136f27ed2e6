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
final class LineWaiter implements Subscription {

  private final Line line;
  private final CoreSubscriber<? super Permit> subscriber;
  private final long maxWait;
  private final AtomicBoolean requested = new AtomicBoolean();
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile @Nullable Disposable timeout;

  LineWaiter(Line line, CoreSubscriber<? super Permit> subscriber, long maxWait) {
    this.line = line;
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
      subscriber.onNext(permit);
      subscriber.onComplete();
    } else {
      permit.giveBack();
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
      line.enter(this);
    }
  }

  @Override
  public void cancel() {
    if (end()) {
      line.left(this);
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

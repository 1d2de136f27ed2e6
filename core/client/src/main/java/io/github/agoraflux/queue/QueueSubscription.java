package io.github.agoraflux.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * The one subscriber a queue has at a time. Everything but {@code request} and {@code cancel} runs
 * inside the queue's drain loop.
 */
final class QueueSubscription<T, O> implements Subscription {

  private final QueueDrain<T> drain;
  private final CoreSubscriber<? super O> subscriber;
  private final Delivery<T, O> delivery;
  private final @Nullable Duration interval;
  private final AtomicLong requested = new AtomicLong();
  private volatile boolean begun;
  private volatile boolean cancelled;
  private volatile @Nullable Throwable badRequest;

  // Owned by the drain loop.
  private boolean caughtUp;
  private long caughtUpAt;

  QueueSubscription(
      QueueDrain<T> drain,
      CoreSubscriber<? super O> subscriber,
      Delivery<T, O> delivery,
      @Nullable Duration interval) {
    this.drain = drain;
    this.subscriber = subscriber;
    this.delivery = delivery;
    this.interval = interval;
  }

  @Override
  public void request(long n) {
    if (n <= 0) {
      badRequest =
          new IllegalArgumentException("request must be positive (rule 3.9), but was " + n);
    } else {
      requested.accumulateAndGet(n, Operators::addCap);
    }
    begun = true;
    drain.run();
  }

  @Override
  public void cancel() {
    cancelled = true;
    drain.run();
  }

  /** Whether anything was requested yet: before that, nothing may be signalled. */
  boolean hasBegun() {
    return begun;
  }

  boolean isCancelled() {
    return cancelled;
  }

  boolean hasDemand() {
    return requested.get() > 0;
  }

  @Nullable Throwable badRequest() {
    return badRequest;
  }

  /** The wait after a batch that is not full; null to complete instead. */
  @Nullable Duration interval() {
    return interval;
  }

  /** A fetch of this subscriber's has arrived: whether it found the end of the queue, and when. */
  void caughtUp(boolean caughtUp, long now) {
    this.caughtUp = caughtUp;
    this.caughtUpAt = now;
  }

  /** Whether this subscriber's last fetch found the end of the queue. */
  boolean isCaughtUp() {
    return caughtUp;
  }

  long caughtUpAt() {
    return caughtUpAt;
  }

  Context context() {
    return subscriber.currentContext();
  }

  /**
   * Hands over what is wanted. Demand for more is the sign that what was handed over before has
   * been dealt with.
   */
  void deliver(ArrayDeque<T> backlog) {
    while (!cancelled && badRequest == null && hasDemand()) {
      delivery.confirm(backlog);
      if (backlog.isEmpty()) {
        return;
      }
      O next = delivery.take(backlog);
      if (requested.get() != Long.MAX_VALUE) {
        requested.decrementAndGet();
      }
      subscriber.onNext(next);
    }
  }

  void complete() {
    subscriber.onComplete();
  }

  void fail(Throwable error) {
    subscriber.onError(error);
  }
}

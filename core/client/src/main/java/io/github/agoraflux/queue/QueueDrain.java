package io.github.agoraflux.queue;

import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * What lies between the server's queue and its subscriber: the backlog, and the fetch under way. It
 * outlives subscribers. One thread at a time runs the loop; the fields it owns are plain.
 */
final class QueueDrain<T> {

  private final Mono<List<T>> source;
  private final int fullBatch;
  private final TimeSource time;

  private final AtomicInteger drainers = new AtomicInteger();
  private final AtomicReference<@Nullable QueueSubscription<T, ?>> subscriber =
      new AtomicReference<>();
  private final AtomicReference<@Nullable Fetch> arrived = new AtomicReference<>();

  // Owned by the drain loop.
  private final ArrayDeque<T> backlog = new ArrayDeque<>();
  private boolean fetching;
  private @Nullable Throwable failure;
  private @Nullable Disposable timer;

  QueueDrain(Mono<List<T>> source, int fullBatch, TimeSource time) {
    this.source = source;
    this.fullBatch = fullBatch;
    this.time = time;
  }

  /** Lets a subscriber in, unless another is there that has neither ended nor cancelled. */
  boolean attach(QueueSubscription<T, ?> subscription) {
    QueueSubscription<T, ?> present = subscriber.get();
    while (present == null || present.isCancelled()) {
      if (subscriber.compareAndSet(present, subscription)) {
        return true;
      }
      present = subscriber.get();
    }
    return false;
  }

  void run() {
    if (drainers.getAndIncrement() != 0) {
      return;
    }
    int missed = 1;
    do {
      takeArrived();
      QueueSubscription<T, ?> subscription = subscriber.get();
      if (subscription != null) {
        serve(subscription);
      }
      missed = drainers.addAndGet(-missed);
    } while (missed != 0);
  }

  private void takeArrived() {
    Fetch fetch = arrived.getAndSet(null);
    if (fetch == null) {
      return;
    }
    fetching = false;
    failure = fetch.failure;
    for (T item : fetch.batch) {
      // A null is no item, and must not cost the others.
      if (item != null) {
        backlog.addLast(item);
      }
    }
    fetch.asker.caughtUp(fetch.batch.size() < fullBatch, time.nanoTime());
  }

  private void serve(QueueSubscription<T, ?> subscription) {
    subscription.deliver(backlog);
    Throwable badRequest = subscription.badRequest();
    if (subscription.isCancelled()) {
      detach(subscription);
    } else if (badRequest != null) {
      detach(subscription);
      subscription.fail(badRequest);
    } else if (subscription.hasBegun() && backlog.isEmpty()) {
      goOn(subscription);
    }
  }

  private void goOn(QueueSubscription<T, ?> subscription) {
    Throwable failed = failure;
    if (failed != null) {
      failure = null;
      detach(subscription);
      subscription.fail(failed);
    } else if (subscription.isCaughtUp() && subscription.interval() == null) {
      detach(subscription);
      subscription.complete();
    } else if (!fetching && subscription.hasDemand()) {
      fetchWhenDue(subscription);
    }
  }

  private void fetchWhenDue(QueueSubscription<T, ?> subscription) {
    stopTimer();
    long wait = nanosToWait(subscription);
    if (wait > 0) {
      timer = time.scheduler().schedule(this::run, wait, TimeUnit.NANOSECONDS);
    } else {
      fetching = true;
      source.subscribe(new Fetch(subscription));
    }
  }

  private long nanosToWait(QueueSubscription<T, ?> subscription) {
    Duration interval = subscription.interval();
    return interval != null && subscription.isCaughtUp()
        ? interval.toNanos() - time.nanosSince(subscription.caughtUpAt())
        : 0;
  }

  /** Lets the next subscriber in, unless one has taken the place of a cancelled one already. */
  private void detach(QueueSubscription<T, ?> subscription) {
    stopTimer();
    subscriber.compareAndSet(subscription, null);
  }

  private void stopTimer() {
    Disposable armed = timer;
    if (armed != null) {
      armed.dispose();
    }
    timer = null;
  }

  /**
   * The subscriber of one fetch. It is never cancelled: what the server has handed out must arrive.
   */
  private final class Fetch implements CoreSubscriber<List<T>> {

    private final QueueSubscription<T, ?> asker;
    private List<T> batch = List.of();
    private @Nullable Throwable failure;

    Fetch(QueueSubscription<T, ?> asker) {
      this.asker = asker;
    }

    @Override
    public Context currentContext() {
      return asker.context();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<T> fetched) {
      batch = fetched;
    }

    @Override
    public void onError(Throwable error) {
      failure = error;
      arrive();
    }

    @Override
    public void onComplete() {
      arrive();
    }

    private void arrive() {
      arrived.set(this);
      run();
    }
  }
}

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
  private boolean caughtUp;
  private long caughtUpAt;
  private @Nullable Throwable failure;
  private @Nullable Disposable timer;

  QueueDrain(Mono<List<T>> source, int fullBatch, TimeSource time) {
    this.source = source;
    this.fullBatch = fullBatch;
    this.time = time;
  }

  boolean attach(QueueSubscription<T, ?> subscription) {
    return subscriber.compareAndSet(null, subscription);
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
    backlog.addAll(fetch.batch);
    caughtUp = fetch.batch.size() < fullBatch;
    caughtUpAt = time.nanoTime();
  }

  private void serve(QueueSubscription<T, ?> subscription) {
    if (!subscription.isCancelled() && subscription.badRequest() == null) {
      subscription.deliver(backlog);
    }
    Throwable badRequest = subscription.badRequest();
    if (subscription.isCancelled()) {
      detach();
    } else if (badRequest != null) {
      detach();
      subscription.fail(badRequest);
    } else if (subscription.isUpToDate(backlog)) {
      goOn(subscription);
    }
  }

  private void goOn(QueueSubscription<T, ?> subscription) {
    Throwable failed = failure;
    if (failed != null) {
      failure = null;
      detach();
      subscription.fail(failed);
      return;
    }
    if (caughtUp && subscription.interval() == null) {
      caughtUp = false;
      subscription.confirm(backlog);
      detach();
      subscription.complete();
      return;
    }
    if (!fetching && subscription.hasDemand()) {
      fetchWhenDue(subscription);
    }
  }

  private void fetchWhenDue(QueueSubscription<T, ?> subscription) {
    Duration interval = subscription.interval();
    long wait = caughtUp && interval != null ? interval.toNanos() - time.nanosSince(caughtUpAt) : 0;
    if (wait > 0) {
      stopTimer();
      timer = time.scheduler().schedule(this::run, wait, TimeUnit.NANOSECONDS);
    } else {
      caughtUp = false;
      fetching = true;
      source.subscribe(new Fetch(subscription.context()));
    }
  }

  private void detach() {
    stopTimer();
    subscriber.set(null);
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

    private final Context context;
    private List<T> batch = List.of();
    private @Nullable Throwable failure;

    Fetch(Context context) {
      this.context = context;
    }

    @Override
    public Context currentContext() {
      return context;
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

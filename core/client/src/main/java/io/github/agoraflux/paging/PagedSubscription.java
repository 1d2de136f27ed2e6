package io.github.agoraflux.paging;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * One subscriber's walk through the pages. All decisions are made in a drain loop that one thread
 * at a time runs; the fields it owns are plain.
 */
final class PagedSubscription<T> implements Subscription {

  private final CoreSubscriber<? super T> subscriber;
  private final PageSource<T> source;
  private final int readAhead;
  private final CursorTrail trail;

  private final AtomicInteger drainers = new AtomicInteger();
  private final AtomicLong requested = new AtomicLong();
  private final AtomicReference<@Nullable Throwable> badRequest = new AtomicReference<>();
  private final AtomicReference<@Nullable Fetch> arrived = new AtomicReference<>();
  private volatile boolean cancelled;

  // Owned by the drain loop.
  private final ArrayDeque<Page<T>> ready = new ArrayDeque<>();
  private List<T> page = List.of();
  private int index;
  private @Nullable Cursor next;
  private boolean begun;
  private boolean lastFetched;
  private @Nullable Fetch underWay;
  private @Nullable Throwable failure;
  private boolean finished;

  PagedSubscription(
      CoreSubscriber<? super T> subscriber,
      PageSource<T> source,
      @Nullable Cursor from,
      int readAhead) {
    this.subscriber = subscriber;
    this.source = source;
    this.readAhead = readAhead;
    this.next = from;
    this.trail = new CursorTrail(from);
  }

  @Override
  public void request(long n) {
    if (n <= 0) {
      badRequest.compareAndSet(
          null, new IllegalArgumentException("request must be positive (rule 3.9), but was " + n));
    } else {
      requested.accumulateAndGet(n, Operators::addCap);
    }
    drain();
  }

  @Override
  public void cancel() {
    cancelled = true;
    drain();
  }

  private void drain() {
    if (drainers.getAndIncrement() != 0) {
      return;
    }
    int missed = 1;
    do {
      takeArrived();
      if (cancelled || finished) {
        release();
      } else if (badRequest.get() != null) {
        finishWith(badRequest.get());
      } else {
        emit();
        fetchIfWanted();
      }
      missed = drainers.addAndGet(-missed);
    } while (missed != 0);
  }

  private void takeArrived() {
    Fetch fetch = arrived.getAndSet(null);
    if (fetch == null || fetch != underWay) {
      return;
    }
    underWay = null;
    Page<T> fetched = fetch.page;
    failure = fetch.failure;
    if (fetched != null) {
      follow(fetched.next());
      ready.addLast(fetched);
    }
  }

  private void follow(@Nullable Cursor cursor) {
    if (cursor == null) {
      lastFetched = true;
    } else if (trail.leadsBackTo(cursor)) {
      failure = new RepeatedCursorException(cursor);
    }
    next = cursor;
  }

  private void emit() {
    long demand = requested.get();
    long emitted = 0;
    while (!cancelled && openPage()) {
      if (emitted == demand) {
        demand = requested.get();
        if (emitted == demand) {
          break;
        }
      }
      subscriber.onNext(page.get(index++));
      emitted++;
    }
    if (emitted != 0 && demand != Long.MAX_VALUE) {
      requested.addAndGet(-emitted);
    }
    finishIfDone();
  }

  /**
   * Whether an item is in hand, turning to pages that lie ready where the one in hand is used up.
   */
  private boolean openPage() {
    while (index == page.size()) {
      Page<T> following = ready.pollFirst();
      page = following == null ? List.of() : following.items();
      index = 0;
      if (following == null) {
        return false;
      }
    }
    return true;
  }

  private void finishIfDone() {
    if (cancelled || index < page.size() || !ready.isEmpty()) {
      return;
    }
    if (failure != null) {
      finishWith(failure);
    } else if (lastFetched) {
      finished = true;
      subscriber.onComplete();
    }
  }

  private void finishWith(@Nullable Throwable error) {
    finished = true;
    release();
    subscriber.onError(error == null ? new IllegalStateException("no error given") : error);
  }

  private void fetchIfWanted() {
    if (finished || cancelled || underWay != null || lastFetched || failure != null) {
      return;
    }
    boolean needed = requested.get() > 0 && index == page.size() && ready.isEmpty();
    if (needed || (begun && pagesAhead() < readAhead)) {
      begun = true;
      Cursor from = next;
      Fetch fetch = new Fetch();
      underWay = fetch;
      Mono.defer(() -> source.fetch(from)).subscribe(fetch);
    }
  }

  /** How many pages lie here of which nothing was asked for yet. */
  private int pagesAhead() {
    boolean untouched = index == 0 && !page.isEmpty();
    return untouched ? ready.size() + 1 : ready.size();
  }

  private void release() {
    Fetch fetch = underWay;
    underWay = null;
    if (fetch != null) {
      fetch.cancel();
    }
    ready.clear();
    page = List.of();
    index = 0;
  }

  /** The subscriber of one fetch. */
  private final class Fetch implements CoreSubscriber<Page<T>> {

    private final AtomicReference<@Nullable Subscription> upstream = new AtomicReference<>();
    private @Nullable Page<T> page;
    private @Nullable Throwable failure;

    @Override
    public Context currentContext() {
      return subscriber.currentContext();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      if (upstream.compareAndSet(null, subscription)) {
        subscription.request(1);
      } else {
        subscription.cancel();
      }
    }

    @Override
    public void onNext(Page<T> fetched) {
      page = fetched;
    }

    @Override
    public void onError(Throwable error) {
      failure = error;
      arrive();
    }

    @Override
    public void onComplete() {
      if (page == null) {
        failure = new IllegalStateException("a fetch completed without a page");
      }
      arrive();
    }

    void cancel() {
      Subscription subscription = upstream.getAndSet(Operators.cancelledSubscription());
      if (subscription != null) {
        subscription.cancel();
      }
    }

    private void arrive() {
      arrived.set(this);
      drain();
    }
  }
}

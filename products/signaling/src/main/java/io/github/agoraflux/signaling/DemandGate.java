package io.github.agoraflux.signaling;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Asks a source for no more than two want: the operator that follows, which has room for some
 * elements at once, and the subscriber at the end, who has asked for so many results. For an
 * operator that makes exactly one result of each element. One for each subscription.
 */
final class DemandGate {

  private final AtomicLong room = new AtomicLong();
  private final AtomicLong results = new AtomicLong();
  private final AtomicInteger working = new AtomicInteger();

  /** Touched only by whoever is working. */
  private long asked;

  private volatile Subscription source = Operators.emptySubscription();

  /**
   * The source, which is asked when there is room for its elements and demand for their results.
   */
  <T> Flux<T> hold(Flux<T> held) {
    return new FluxOperator<T, T>(held) {
      @Override
      public void subscribe(CoreSubscriber<? super T> following) {
        held.subscribe(new Held<T>(following));
      }
    };
  }

  /** The subscriber at the end has asked for more results. */
  void allow(long more) {
    if (more > 0) {
      add(results, more);
    }
  }

  private void add(AtomicLong demand, long more) {
    demand.accumulateAndGet(more, Operators::addCap);
    if (working.getAndIncrement() != 0) {
      return;
    }
    int done = 1;
    do {
      ask();
      done = working.addAndGet(-done);
    } while (done != 0);
  }

  private void ask() {
    long wanted = Math.min(room.get(), results.get());
    if (wanted > asked) {
      long more = wanted == Long.MAX_VALUE ? Long.MAX_VALUE : wanted - asked;
      asked = wanted;
      source.request(more);
    }
  }

  private final class Held<T> implements CoreSubscriber<T>, Subscription {

    private final CoreSubscriber<? super T> following;

    Held(CoreSubscriber<? super T> following) {
      this.following = following;
    }

    @Override
    public Context currentContext() {
      return following.currentContext();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      source = subscription;
      following.onSubscribe(this);
    }

    @Override
    public void onNext(T element) {
      following.onNext(element);
    }

    @Override
    public void onError(Throwable failure) {
      following.onError(failure);
    }

    @Override
    public void onComplete() {
      following.onComplete();
    }

    @Override
    public void request(long more) {
      add(room, more);
    }

    @Override
    public void cancel() {
      source.cancel();
    }
  }
}

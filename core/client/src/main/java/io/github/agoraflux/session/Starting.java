package io.github.agoraflux.session;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * A start that no cancellation reaches. Whoever is first decides who has what it started: the
 * subscriber, or, after a cancellation, the stop.
 */
final class Starting<S> extends Mono<S> {

  private final Mono<S> start;
  private final Function<? super S, ? extends Publisher<?>> stop;

  Starting(Mono<S> start, Function<? super S, ? extends Publisher<?>> stop) {
    this.start = start;
    this.stop = stop;
  }

  @Override
  public void subscribe(CoreSubscriber<? super S> subscriber) {
    Attempt<S> attempt = new Attempt<>(subscriber, stop);
    subscriber.onSubscribe(attempt);
    if (attempt.wanted()) {
      start.subscribe(attempt);
    }
  }

  private enum State {
    STARTING,
    HANDED_OVER,
    ABANDONED
  }

  private static final class Attempt<S> implements CoreSubscriber<S>, Subscription {

    private final CoreSubscriber<? super S> subscriber;
    private final Function<? super S, ? extends Publisher<?>> stop;
    private final AtomicReference<State> state = new AtomicReference<>(State.STARTING);

    Attempt(
        CoreSubscriber<? super S> subscriber, Function<? super S, ? extends Publisher<?>> stop) {
      this.subscriber = subscriber;
      this.stop = stop;
    }

    @Override
    public Context currentContext() {
      return subscriber.currentContext();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(S running) {
      if (settle()) {
        subscriber.onNext(running);
      } else {
        Flux.<Object>defer(() -> Flux.from(stop.apply(running)))
            .contextWrite(currentContext())
            .subscribe(stopped -> {}, this::dropped);
      }
    }

    @Override
    public void onError(Throwable failure) {
      if (settle()) {
        subscriber.onError(failure);
      } else {
        dropped(failure);
      }
    }

    @Override
    public void onComplete() {
      subscriber.onComplete();
    }

    @Override
    public void request(long demand) {
      // One element at most, asked for already: the start does not wait for demand.
    }

    @Override
    public void cancel() {
      state.compareAndSet(State.STARTING, State.ABANDONED);
    }

    private boolean wanted() {
      return state.get() == State.STARTING;
    }

    private boolean settle() {
      return state.compareAndSet(State.STARTING, State.HANDED_OVER);
    }

    private void dropped(Throwable failure) {
      Operators.onErrorDropped(failure, currentContext());
    }
  }
}

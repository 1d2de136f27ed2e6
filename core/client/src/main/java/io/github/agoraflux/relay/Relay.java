package io.github.agoraflux.relay;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CorePublisher;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * What a filter puts between a source and who awaits its outcome: one object for each subscription
 * where a stack of operators would be many, on a path that every call takes. It hands on at most
 * one element, and may turn to another source when one has failed.
 *
 * @param <I> what the sources emit
 * @param <O> what is handed on
 */
public abstract class Relay<I, O> implements CoreSubscriber<I>, Subscription {

  @SuppressWarnings("rawtypes")
  private static final AtomicReferenceFieldUpdater<Relay, Subscription> UPSTREAM =
      AtomicReferenceFieldUpdater.newUpdater(Relay.class, Subscription.class, "subscription");

  /** No source has shown itself yet, and nothing is wanted of it. */
  private static final Subscription NONE = new Absent();

  /** No source has shown itself yet, but its element is wanted. */
  private static final Subscription WANTED = new Absent();

  private final CoreSubscriber<? super O> awaiting;
  private volatile Subscription subscription = NONE;

  /** Whether the element was wanted once a source was there; before that, the state says so. */
  private volatile boolean requested;

  // Written by the source's signals alone, which come one after the other.
  private boolean wanted;
  private boolean over;

  /**
   * A relay that has no source yet.
   *
   * @param awaiting who awaits the outcome
   */
  protected Relay(CoreSubscriber<? super O> awaiting) {
    this.awaiting = awaiting;
  }

  /**
   * Where the outcome comes from. Asked once for each turn, when its work shall begin.
   *
   * @return the source; what this throws is a failure of the source
   */
  protected abstract Publisher<? extends I> source();

  /** Shows itself to who awaits the outcome, and turns to the source. */
  public final void begin() {
    awaiting.onSubscribe(this);
    turn();
  }

  /** Turns to the source again. Allowed after it has failed. */
  protected final void again() {
    Subscription past = subscription;
    Subscription next = wanted || requested || past == WANTED ? WANTED : NONE;
    if (past != Operators.cancelledSubscription() && UPSTREAM.compareAndSet(this, past, next)) {
      over = false;
      turn();
    }
  }

  private void turn() {
    Publisher<? extends I> source;
    try {
      source = source();
    } catch (Throwable e) {
      Exceptions.throwIfFatal(e);
      onError(e);
      return;
    }
    if (source instanceof CorePublisher<? extends I> known) {
      known.subscribe(this);
    } else {
      source.subscribe(this);
    }
  }

  /**
   * An element came.
   *
   * @param item the element
   */
  protected abstract void onItem(I item);

  /** The source completed and nothing was handed on: so this does, too. */
  protected void onEnd() {
    complete();
  }

  /**
   * The source failed. Handed on as it is unless overridden.
   *
   * @param failure why
   */
  protected void onFailure(Throwable failure) {
    fail(failure);
  }

  /** Nobody awaits the outcome any longer, and the source is cancelled. */
  protected void onCancelled() {}

  /**
   * Hands on the one element, and completes.
   *
   * @param outcome the element
   */
  protected final void deliver(O outcome) {
    over = true;
    awaiting.onNext(outcome);
    awaiting.onComplete();
  }

  /** Completes without an element. */
  protected final void complete() {
    over = true;
    awaiting.onComplete();
  }

  /**
   * Hands on a failure.
   *
   * @param failure why
   */
  protected final void fail(Throwable failure) {
    over = true;
    awaiting.onError(failure);
  }

  /**
   * Hands on a failure that this relay has found, and cancels the source.
   *
   * @param failure why
   */
  protected final void refuse(Throwable failure) {
    release();
    fail(failure);
  }

  /**
   * Cancels the source, once.
   *
   * @return whether this was the call that did
   */
  protected final boolean release() {
    Subscription last = UPSTREAM.getAndSet(this, Operators.cancelledSubscription());
    if (last == Operators.cancelledSubscription()) {
      return false;
    }
    last.cancel();
    return true;
  }

  /**
   * Whether the outcome is awaited no longer, or has been refused.
   *
   * @return true once the source is cancelled
   */
  protected final boolean isReleased() {
    return subscription == Operators.cancelledSubscription();
  }

  @Override
  public final void onSubscribe(Subscription upstream) {
    Subscription before = subscription;
    while (before instanceof Absent && !UPSTREAM.compareAndSet(this, before, upstream)) {
      before = subscription;
    }
    wanted |= before == WANTED;
    if (!(before instanceof Absent)) {
      upstream.cancel();
    } else if (wanted || requested) {
      upstream.request(Long.MAX_VALUE);
    }
  }

  @Override
  public final void onNext(I item) {
    if (over) {
      Operators.onNextDropped(item, currentContext());
    } else {
      onItem(item);
    }
  }

  @Override
  public final void onError(Throwable failure) {
    if (over) {
      Operators.onErrorDropped(failure, currentContext());
    } else {
      over = true;
      onFailure(failure);
    }
  }

  @Override
  public final void onComplete() {
    if (!over) {
      onEnd();
    }
  }

  @Override
  public final void request(long demand) {
    if (Operators.validate(demand)) {
      if (subscription != NONE || !UPSTREAM.compareAndSet(this, NONE, WANTED)) {
        requested = true;
        subscription.request(Long.MAX_VALUE);
      }
    }
  }

  @Override
  public final void cancel() {
    if (release()) {
      onCancelled();
    }
  }

  @Override
  public Context currentContext() {
    return awaiting.currentContext();
  }

  /** In the place of a source's subscription. */
  private static final class Absent implements Subscription {

    @Override
    public void request(long demand) {
      // Kept by the relay.
    }

    @Override
    public void cancel() {
      // There is nothing to cancel.
    }
  }
}

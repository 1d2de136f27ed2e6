package io.github.agoraflux.queue;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;

/** A queue's items as a sequence. The queue lets in one subscriber at a time. */
final class QueueFlux<T, O> extends Flux<O> {

  private final QueueDrain<T> drain;
  private final Supplier<Delivery<T, O>> delivery;
  private final @Nullable Duration interval;

  QueueFlux(QueueDrain<T> drain, Supplier<Delivery<T, O>> delivery, @Nullable Duration interval) {
    this.drain = drain;
    this.delivery = delivery;
    this.interval = interval;
  }

  @Override
  public void subscribe(CoreSubscriber<? super O> subscriber) {
    QueueSubscription<T, O> subscription =
        new QueueSubscription<>(drain, subscriber, delivery.get(), interval);
    if (drain.attach(subscription)) {
      subscriber.onSubscribe(subscription);
    } else {
      Operators.error(
          subscriber,
          new IllegalStateException(
              "the queue has a subscriber already; two would split its items between them"));
    }
  }
}

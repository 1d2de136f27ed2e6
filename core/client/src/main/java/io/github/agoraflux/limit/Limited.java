package io.github.agoraflux.limit;

import io.github.agoraflux.relay.Relay;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/** A value that is subscribed to with a permit, which its success settles. */
final class Limited<T> extends Mono<T> {

  private final Mono<T> value;
  private final RateLimiter limiter;
  private final @Nullable Permit granted;

  private Limited(Mono<T> value, RateLimiter limiter, @Nullable Permit granted) {
    this.value = value;
    this.limiter = limiter;
    this.granted = granted;
  }

  static <T> Limited<T> by(RateLimiter limiter, Mono<T> value) {
    return new Limited<>(value, limiter, null);
  }

  @Override
  public void subscribe(CoreSubscriber<? super T> subscriber) {
    Permit permit = granted == null ? limiter.tryAcquire() : granted;
    if (permit == null) {
      limiter
          .acquire()
          .flatMap(waited -> new Limited<>(value, limiter, waited))
          .subscribe(subscriber);
    } else {
      new Settling<>(subscriber, value, permit).begin();
      // What has succeeded by now is settled, and needs no latest arrival.
      permit.sent();
    }
  }

  private static final class Settling<T> extends Relay<T, T> {

    private final Mono<T> value;
    private final Permit permit;

    Settling(CoreSubscriber<? super T> subscriber, Mono<T> value, Permit permit) {
      super(subscriber);
      this.value = value;
      this.permit = permit;
    }

    @Override
    protected Mono<T> source() {
      return value;
    }

    @Override
    protected void onItem(T item) {
      permit.settle();
      deliver(item);
    }

    @Override
    protected void onEnd() {
      permit.settle();
      complete();
    }
  }
}

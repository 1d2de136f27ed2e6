package io.github.agoraflux.limit;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/**
 * A wait for a permit. Subscribing takes no place in line; requesting does: a permit is never
 * granted to somebody who cannot use it yet.
 */
final class Wait extends Mono<Permit> {

  private final SlidingWindowLimiter limiter;
  private final long longest;

  Wait(SlidingWindowLimiter limiter, long longest) {
    this.limiter = limiter;
    this.longest = longest;
  }

  @Override
  public void subscribe(CoreSubscriber<? super Permit> subscriber) {
    subscriber.onSubscribe(new Waiter(limiter, subscriber, longest));
  }
}

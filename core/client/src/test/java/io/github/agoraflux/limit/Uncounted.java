package io.github.agoraflux.limit;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** A limiter as it would be shared between machines: what is in use is not known here. */
record Uncounted(RateLimiter limiter) implements RateLimiter {

  @Override
  public Mono<Permit> acquire(Duration maxWait) {
    return limiter.acquire(maxWait);
  }

  @Override
  public Mono<Permit> acquire() {
    return limiter.acquire();
  }

  @Override
  public Permit tryAcquire() {
    return limiter.tryAcquire();
  }

  @Override
  public void pause(Duration pause) {
    limiter.pause(pause);
  }

  @Override
  public int waiting() {
    return limiter.waiting();
  }

  @Override
  public String description() {
    return limiter.description();
  }

  @Override
  public double permitsPerSecond() {
    return limiter.permitsPerSecond();
  }
}

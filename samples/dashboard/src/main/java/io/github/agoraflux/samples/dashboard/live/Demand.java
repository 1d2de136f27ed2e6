package io.github.agoraflux.samples.dashboard.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/**
 * What a browser has asked for, counted in events. It grants again as many as it has shown, so that
 * one which stands still is owed a window at most, however much fits into the buffers on the way.
 */
final class Demand {

  /** How many events a browser may be behind. */
  static final int WINDOW = 16;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final AtomicInteger open = new AtomicInteger();
  private final Sinks.Many<Integer> permits =
      Sinks.many().unicast().onBackpressureBuffer(Queues.<Integer>get(WINDOW).get());

  Demand() {
    grant(WINDOW);
  }

  /** Adds to the demand, up to the window. */
  void grant(int events) {
    for (int granted = 0; granted < events && opens(); granted++) {
      permits.emitNext(granted, Sinks.EmitFailureHandler.busyLooping(PATIENCE));
    }
  }

  private boolean opens() {
    return open.getAndUpdate(permits -> Math.min(WINDOW, permits + 1)) < WINDOW;
  }

  /** One element for each event that may be sent. Never completes, and has one subscriber. */
  Flux<Integer> permits() {
    return permits.asFlux().doOnNext(permit -> open.decrementAndGet());
  }
}

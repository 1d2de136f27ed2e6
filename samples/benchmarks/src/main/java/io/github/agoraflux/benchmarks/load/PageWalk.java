package io.github.agoraflux.benchmarks.load;

import io.github.agoraflux.benchmarks.server.CannedAnswers;
import io.github.agoraflux.benchmarks.subject.Subject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Walks through the whole list of channels, again and again. */
final class PageWalk {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Subject subject;

  PageWalk(Subject subject) {
    this.subject = subject;
  }

  Figures run(Duration leadIn, Duration measured) {
    walkFor(leadIn);
    long live = liveMidway();
    Meter begun = Meter.read();
    long items = walkFor(measured);
    return Figures.of(items, Meter.read().since(begun))
        .with(Figure.LIVE_KILOBYTES, Math.max(0, live) / 1e3);
  }

  private long walkFor(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    long items = 0;
    do {
      items += walk(() -> {}, Long.MAX_VALUE);
    } while (System.nanoTime() - end < 0);
    return items;
  }

  /** How much more is alive in the middle of a walk than before it. */
  private long liveMidway() {
    long half = walk(() -> {}, Long.MAX_VALUE) / 2;
    long before = Meter.liveBytes();
    AtomicLong midway = new AtomicLong();
    walk(() -> midway.set(Meter.liveBytes()), half);
    return midway.get() - before;
  }

  private long walk(Runnable action, long at) {
    AtomicLong items = new AtomicLong();
    subject
        .channels(CannedAnswers.PAGE_SIZE)
        .doOnNext(
            channel -> {
              if (items.incrementAndGet() == at) {
                action.run();
              }
            })
        .then()
        .block(PATIENCE);
    return items.get();
  }
}

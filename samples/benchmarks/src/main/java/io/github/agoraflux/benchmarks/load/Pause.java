package io.github.agoraflux.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits of the one thread that directs a run. */
final class Pause {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Pause() {}

  static void of(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  static void until(CountDownLatch ended) throws InterruptedException {
    if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException(ended.getCount() + " calls have not ended");
    }
  }
}

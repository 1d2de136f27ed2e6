package io.github.agoraflux.mediapull;

import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Time that never makes anybody wait: it leaps to when the wait would have ended. */
record LeapingTime(ManualTime clock) implements TimeSource {

  @Override
  public long nanoTime() {
    return clock.nanoTime();
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  @Override
  public Scheduler scheduler() {
    return new Leaps(clock, Schedulers.parallel());
  }

  private record Leaps(ManualTime clock, Scheduler threads) implements Scheduler {

    @Override
    public Disposable schedule(Runnable task) {
      return threads.schedule(task);
    }

    @Override
    public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
      clock.advance(Duration.of(delay, unit.toChronoUnit()));
      return threads.schedule(task);
    }

    @Override
    public Worker createWorker() {
      return threads.createWorker();
    }
  }
}

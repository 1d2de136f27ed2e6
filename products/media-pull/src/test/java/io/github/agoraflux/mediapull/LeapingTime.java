package io.github.agoraflux.mediapull;

import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Time that never makes anybody wait: it leaps to when the wait would have ended. What is due in a
 * day or later never comes, and what a call may take is measured by the machine.
 */
record LeapingTime(ManualTime clock) implements TimeSource {

  static final Duration NEVER = Duration.ofDays(1);

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

  @Override
  public Disposable timeout(Runnable task, Duration after) {
    return TimeSource.system().timeout(task, after);
  }

  private record Leaps(ManualTime clock, Scheduler threads) implements Scheduler {

    @Override
    public Disposable schedule(Runnable task) {
      return threads.schedule(task);
    }

    @Override
    public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
      Duration wait = Duration.of(delay, unit.toChronoUnit());
      if (wait.compareTo(NEVER) >= 0) {
        return Disposables.single();
      }
      clock.advance(wait);
      return threads.schedule(task);
    }

    @Override
    public Worker createWorker() {
      return threads.createWorker();
    }
  }
}

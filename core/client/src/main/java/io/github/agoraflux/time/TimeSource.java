package io.github.agoraflux.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Where the library takes the time from and where its timers run. Everything that waits (quotas,
 * back-off, budgets, polling) and everything that dates (signatures, expiries) asks the same
 * source, so a test that moves a virtual scheduler moves all of it.
 */
public interface TimeSource {

  /**
   * A monotonic reading, comparable only with other readings of the same source.
   *
   * @return nanoseconds since some fixed moment
   */
  long nanoTime();

  /**
   * The wall clock.
   *
   * @return the present moment
   */
  Instant instant();

  /**
   * Where timers run. Its workers must not be blocked.
   *
   * @return the scheduler
   */
  Scheduler scheduler();

  /**
   * Sets a timer of the kind that is nearly always taken back, such as a budget. On the machine's
   * own clocks it may ring up to 100 ms late, and costs next to nothing until it does.
   *
   * @param task what to run then, on the {@link #scheduler()}
   * @param after how long from now
   * @return takes the timer back
   */
  default Disposable timeout(Runnable task, Duration after) {
    return scheduler().schedule(task, TimeUnit.NANOSECONDS.convert(after), TimeUnit.NANOSECONDS);
  }

  /**
   * The machine's own clocks, timers on {@link Schedulers#parallel()}. The default.
   *
   * @return the source
   */
  static TimeSource system() {
    return SystemTimeSource.INSTANCE;
  }

  /**
   * All time from one scheduler, as virtual-time tests need it: readings and timers move together.
   *
   * @param scheduler for instance {@code VirtualTimeScheduler}
   * @return the source
   */
  static TimeSource of(Scheduler scheduler) {
    return new SchedulerTimeSource(scheduler);
  }

  /**
   * How long ago a reading was taken.
   *
   * @param reading an earlier {@link #nanoTime()} of this source
   * @return nanoseconds, at least 0
   */
  default long nanosSince(long reading) {
    return Math.max(0, nanoTime() - reading);
  }

  /** The machine's clocks. */
  enum SystemTimeSource implements TimeSource {
    /** The only one. */
    INSTANCE;

    private static final Timeouts TIMEOUTS = new Timeouts();

    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public Instant instant() {
      return Instant.now();
    }

    @Override
    public Scheduler scheduler() {
      return Schedulers.parallel();
    }

    @Override
    public Disposable timeout(Runnable task, Duration after) {
      return TIMEOUTS.set(task, after);
    }
  }

  /**
   * A scheduler's time.
   *
   * @param scheduler the scheduler that is asked for everything
   */
  record SchedulerTimeSource(Scheduler scheduler) implements TimeSource {

    @Override
    public long nanoTime() {
      return scheduler.now(TimeUnit.NANOSECONDS);
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(scheduler.now(TimeUnit.MILLISECONDS));
    }
  }
}

package io.github.agoraflux.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when it is told to: for tests of whatever expires or is limited. */
public final class ManualTime implements InstantSource {

  private final Instant start;
  private final AtomicLong passed = new AtomicLong();

  /**
   * Begins at a moment.
   *
   * @param start the moment
   */
  public ManualTime(Instant start) {
    this.start = start;
  }

  /**
   * Lets time pass.
   *
   * @param time how much, not negative
   * @throws IllegalArgumentException if {@code time} is negative
   */
  public void advance(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("time must not be negative: " + time);
    }
    passed.addAndGet(time.toNanos());
  }

  @Override
  public Instant instant() {
    return start.plusNanos(passed.get());
  }

  /**
   * The time passed.
   *
   * @return nanoseconds since the start
   */
  public long nanoTime() {
    return passed.get();
  }
}

package io.github.agoraflux.redis;

import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import reactor.core.scheduler.Scheduler;

/**
 * A machine whose clocks are wrong.
 *
 * @param by by how much they are ahead
 */
record SkewedTime(Duration by) implements TimeSource {

  @Override
  public long nanoTime() {
    return System.nanoTime() + by.toNanos();
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(by);
  }

  @Override
  public Scheduler scheduler() {
    return TimeSource.system().scheduler();
  }
}

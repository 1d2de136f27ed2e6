package io.github.agoraflux.redis;

import io.github.agoraflux.time.TimeSource;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The clock of Redis, told from this machine's monotonic clock: so it does not matter what time
 * this machine thinks it is. Every answer that brings Redis' time is a reading, true to half the
 * time that the answer took; the truest is kept until the drift of two clocks has made another
 * truer.
 */
final class RedisClock implements TimeMeter {

  /** Two clocks go apart by less than this, in nanoseconds a second. */
  private static final double DRIFT = 200_000 / 1e9;

  private final TimeSource time;
  private final AtomicReference<@Nullable Reading> best = new AtomicReference<>();

  RedisClock(TimeSource time) {
    this.time = time;
  }

  /**
   * Takes a reading.
   *
   * @param asked when Redis was asked, by this machine's monotonic clock
   * @param answered when the answer came
   * @param micros what Redis said, in microseconds
   */
  void read(long asked, long answered, long micros) {
    long error = (answered - asked) / 2 + 1_000;
    Reading fresh = new Reading(asked + (answered - asked) / 2, micros * 1_000, error);
    best.updateAndGet(
        kept -> kept == null || fresh.isTruerThan(kept) || fresh.contradicts(kept) ? fresh : kept);
  }

  /** By how much it may be wrong, in nanoseconds. */
  long error() {
    return reading().errorAt(time.nanoTime());
  }

  @Override
  public long currentTimeNanos() {
    return reading().at(time.nanoTime());
  }

  @Override
  public boolean isWallClockBased() {
    return true;
  }

  private Reading reading() {
    Reading reading = best.get();
    if (reading == null) {
      throw new IllegalStateException("the clock of Redis was not read yet");
    }
    return reading;
  }

  private record Reading(long local, long remote, long error) {

    long at(long now) {
      return remote + (now - local);
    }

    long errorAt(long now) {
      return error + (long) (Math.abs(now - local) * DRIFT);
    }

    boolean isTruerThan(Reading kept) {
      return error <= kept.errorAt(local);
    }

    /** Then Redis' clock was set, or it is another Redis. */
    boolean contradicts(Reading kept) {
      return Math.abs(remote - kept.at(local)) > error + kept.errorAt(local);
    }
  }
}

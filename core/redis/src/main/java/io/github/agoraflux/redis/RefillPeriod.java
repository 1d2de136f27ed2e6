package io.github.agoraflux.redis;

import io.github.agoraflux.limit.Rate;
import java.time.Duration;

/**
 * How long a bucket takes to refill, that is: how long a permit is gone once it is used. It is the
 * window and a margin. One half of the margin is for machines that are late with a reservation, the
 * other for requests that are longer on their way to Agora than others.
 *
 * @param window the window's length, in nanoseconds
 * @param margin what is added to it, in nanoseconds
 */
record RefillPeriod(long window, long margin) {

  /** Windows up to this length are kept whatever happens to Redis. */
  private static final long LONGEST_STRICT = Duration.ofSeconds(5).toNanos();

  /**
   * The period of a rate.
   *
   * @param rate the rate
   * @param unused which part of the quota may go unused, more than 0 and less than 1
   * @return the period
   */
  static RefillPeriod of(Rate rate, double unused) {
    long window = rate.window().toNanos();
    return new RefillPeriod(window, (long) Math.ceil(window * unused / (1 - unused)));
  }

  long nanos() {
    return window + margin;
  }

  /**
   * How long a reservation may be used. Both the machine that used the permit before and this one
   * may read Redis' clock wrongly, and each of them twice. However wrong that is, a reservation is
   * good for a while: else a Redis that is far away would let nobody through.
   *
   * @param clockError by how much this machine may read it wrongly, in nanoseconds
   * @return nanoseconds
   */
  long validNanos(long clockError) {
    return Math.max(margin / 4, margin / 2 - 4 * clockError);
  }

  /** Whether no window may see more than the quota even when Redis dies or comes back. */
  boolean isStrict() {
    return window <= LONGEST_STRICT;
  }

  /**
   * For how long nobody may get a permit when the way in which the quota is kept has changed.
   *
   * @param guard how long after one machine notices a change all of them have
   * @return nanoseconds
   */
  long quietNanos(Duration guard) {
    return guard.toNanos() + (isStrict() ? window : 0);
  }
}

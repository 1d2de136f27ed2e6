package io.github.agoraflux.redis;

import io.github.agoraflux.limit.Rate;
import java.time.Duration;

/**
 * How long a permit of a rate is gone once it is used: the window and a margin. One half of the
 * margin is for machines that are late with a ticket, the other for requests that are longer on
 * their way to Agora than others.
 *
 * @param window the window's length, in nanoseconds
 * @param margin what is added to it, in nanoseconds
 */
record Period(long window, long margin) {

  /** Windows up to this length are kept whatever happens to Redis. */
  private static final long KEPT_AT_ALL_COSTS = Duration.ofSeconds(5).toNanos();

  /**
   * The period of a rate.
   *
   * @param rate the rate
   * @param unused which part of the quota may go unused, more than 0 and less than 1
   * @return the period
   */
  static Period of(Rate rate, double unused) {
    long window = rate.window().toNanos();
    return new Period(window, (long) Math.ceil(window * unused / (1 - unused)));
  }

  long nanos() {
    return window + margin;
  }

  /**
   * How long a ticket may be used. Both the machine that used the permit before and this one may
   * read Redis' clock wrongly, and each of them twice. However wrong that is, a ticket is good for
   * a while: else a Redis that is far away would let nobody through.
   *
   * @param clockError by how much this machine may read it wrongly, in nanoseconds
   */
  long validNanos(long clockError) {
    return Math.max(margin / 4, margin / 2 - 4 * clockError);
  }

  boolean isKeptAtAllCosts() {
    return window <= KEPT_AT_ALL_COSTS;
  }

  /**
   * For how long nobody may get a permit when the way in which the quota is kept has changed.
   *
   * @param guard how long after one machine notices a change all of them have
   */
  long quietNanos(Duration guard) {
    return guard.toNanos() + (isKeptAtAllCosts() ? window : 0);
  }
}

package io.github.agoraflux.limit;

import io.github.agoraflux.value.Check;
import java.time.Duration;

/**
 * So many permits in any window of a length, wherever the window begins.
 *
 * @param permits how many, at least 1
 * @param window the window's length, 1 ns to 36,500 days
 */
public record Rate(int permits, Duration window) {

  private static final Duration SHORTEST = Duration.ofNanos(1);
  private static final Duration LONGEST = Duration.ofDays(36_500);

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if there is no permit, or the window is out of its range
   */
  public Rate {
    Check.range("permits", permits, 1, Integer.MAX_VALUE);
    Check.range("window", window, SHORTEST, LONGEST);
  }

  /**
   * A part of this rate, for one of several processes that share it. Where a part would be less
   * than one permit, the window grows instead: then all processes together keep the rate in the
   * long run, but not in every single window.
   *
   * @param part how many parts, at least 1
   * @param of of how many parts, at least {@code part}
   * @return the smaller rate
   */
  public Rate share(int part, int of) {
    Check.range("of", of, 1, Integer.MAX_VALUE);
    Check.range("part", part, 1, of);
    long scaled = (long) permits * part / of;
    return scaled >= 1
        ? new Rate((int) scaled, window)
        : new Rate(1, window.multipliedBy(of).dividedBy((long) permits * part).plusNanos(1));
  }

  /**
   * How fast permits come in the long run.
   *
   * @return permits per second
   */
  public double perSecond() {
    return permits * 1e9 / window.toNanos();
  }

  @Override
  public String toString() {
    return permits + " per " + window;
  }
}

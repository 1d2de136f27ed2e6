package io.github.agoraflux.benchmarks;

import io.github.agoraflux.benchmarks.load.Load;
import java.time.Duration;
import java.util.List;

/**
 * What is measured, and for how long.
 *
 * @param loads the loads, one after the other
 * @param rounds how often each client carries each load
 * @param firstWarmUp how long each client runs before its first load is measured
 * @param warmUp how long each client runs before every other load is measured
 * @param leadIn how long each round runs before it is measured
 * @param measured how long each round is measured
 * @param pages how many pages the list of channels has
 * @param held how many calls wait at once
 * @param ramp how long it takes to send them
 */
record Plan(
    List<Load> loads,
    int rounds,
    Duration firstWarmUp,
    Duration warmUp,
    Duration leadIn,
    Duration measured,
    int pages,
    Load held,
    Duration ramp) {

  private static final int ARRIVALS = 2000;

  /** Takes half a minute, enough for what a call allocates: that repeats within a few percent. */
  static Plan brief() {
    return new Plan(
        List.of(plain(Load.Kind.IN_FLIGHT, 64), secure(Load.Kind.IN_FLIGHT, 64)),
        3,
        Duration.ofSeconds(5),
        Duration.ofMillis(500),
        Duration.ofMillis(150),
        Duration.ofMillis(400),
        100,
        plain(Load.Kind.HELD, 500),
        Duration.ofMillis(500));
  }

  /** Takes less than three minutes, and is good for a first impression. */
  static Plan quick() {
    return new Plan(
        List.of(
            plain(Load.Kind.IN_FLIGHT, 64),
            plain(Load.Kind.IN_FLIGHT, 1),
            plain(Load.Kind.IN_FLIGHT, 512),
            secure(Load.Kind.IN_FLIGHT, 64),
            plain(Load.Kind.ARRIVING, ARRIVALS),
            plain(Load.Kind.PAGES, 0)),
        3,
        Duration.ofSeconds(5),
        Duration.ofMillis(500),
        Duration.ofMillis(150),
        Duration.ofMillis(400),
        100,
        plain(Load.Kind.HELD, 2000),
        Duration.ofMillis(500));
  }

  /** Takes about twenty minutes; for figures that are to be shown. */
  static Plan full() {
    return new Plan(
        List.of(
            plain(Load.Kind.IN_FLIGHT, 64),
            plain(Load.Kind.IN_FLIGHT, 1),
            plain(Load.Kind.IN_FLIGHT, 512),
            secure(Load.Kind.IN_FLIGHT, 1),
            secure(Load.Kind.IN_FLIGHT, 64),
            secure(Load.Kind.IN_FLIGHT, 512),
            plain(Load.Kind.ARRIVING, ARRIVALS),
            plain(Load.Kind.PAGES, 0)),
        10,
        Duration.ofSeconds(12),
        Duration.ofSeconds(2),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        200,
        plain(Load.Kind.HELD, 10_000),
        Duration.ofSeconds(3));
  }

  private static Load plain(Load.Kind kind, int size) {
    return new Load(kind, false, size);
  }

  private static Load secure(Load.Kind kind, int size) {
    return new Load(kind, true, size);
  }
}

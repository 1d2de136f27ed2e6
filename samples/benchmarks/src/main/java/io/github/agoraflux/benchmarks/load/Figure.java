package io.github.agoraflux.benchmarks.load;

/** What can be read off. */
public enum Figure {
  /** Calls, or items, for each second that passes. */
  PER_SECOND("per second", true),
  /** Calls, or items, for each second of processor time of the client's process. */
  PER_CPU_SECOND("per CPU second", true),
  /** Bytes allocated for each call, or item. */
  ALLOCATED("bytes allocated for each", false),
  /** Microseconds from when a call was due until it was answered, which half of them kept. */
  P50("p50, µs", false),
  /** Microseconds from when a call was due until it was answered, which 99 of 100 kept. */
  P99("p99, µs", false),
  /** Kilobytes more than before that were alive on the heap midway. */
  LIVE_KILOBYTES("live heap, kB", false);

  private final String label;
  private final boolean growsWithQuality;

  Figure(String label, boolean growsWithQuality) {
    this.label = label;
    this.growsWithQuality = growsWithQuality;
  }

  /**
   * Its name in tables.
   *
   * @return a few words
   */
  public String label() {
    return label;
  }

  /**
   * Which direction is the good one.
   *
   * @return true if more is better
   */
  public boolean growsWithQuality() {
    return growsWithQuality;
  }
}

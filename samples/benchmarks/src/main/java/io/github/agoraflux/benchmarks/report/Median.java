package io.github.agoraflux.benchmarks.report;

import java.util.List;

/** The middle of some numbers. */
public final class Median {

  private Median() {}

  /**
   * The middle of some values.
   *
   * @param values one or more
   * @return the one in the middle, or the mean of the two there
   */
  public static double of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}

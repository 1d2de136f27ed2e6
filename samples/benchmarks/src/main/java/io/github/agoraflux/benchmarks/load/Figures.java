package io.github.agoraflux.benchmarks.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was read off one run, as numbers and as one line of text. */
public final class Figures {

  private final Map<Figure, Double> values = new EnumMap<>(Figure.class);

  /**
   * Reads a line.
   *
   * @param line as {@link #toString()} writes it
   * @return the figures
   * @throws IllegalArgumentException if the line is not one of those
   */
  public static Figures parse(String line) {
    Figures figures = new Figures();
    for (String part : line.split(" ", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("figures must be name=value, but was " + part);
      }
      figures.values.put(
          Figure.valueOf(part.substring(0, equals)),
          Double.parseDouble(part.substring(equals + 1)));
    }
    return figures;
  }

  static Figures of(long count, Meter used) {
    return new Figures()
        .with(Figure.PER_SECOND, count * 1e9 / used.nanos())
        .with(Figure.PER_CPU_SECOND, count * 1e9 / Math.max(1, used.cpuNanos()))
        .with(Figure.ALLOCATED, used.allocatedBytes() / (double) Math.max(1, count));
  }

  Figures with(Figure figure, double value) {
    values.put(figure, value);
    return this;
  }

  /**
   * One of the figures.
   *
   * @param figure which
   * @return its value, null if this run has none
   */
  public @Nullable Double get(Figure figure) {
    return values.get(figure);
  }

  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }
}

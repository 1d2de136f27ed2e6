package io.github.agoraflux.samples.batch.csv;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Optional;
import java.util.function.Function;

/**
 * A row of the file.
 *
 * @param number its number, from 1; the line of the columns' names does not count
 * @param fields what it says, by column
 */
public record Row(long number, NamedCsvRecord fields) {

  /** What a column says, which has to say something. */
  public String required(String column) {
    return optional(column)
        .orElseThrow(() -> new IllegalArgumentException(column + " must not be empty"));
  }

  /** What a column says, if there is such a column and it says something. */
  public Optional<String> optional(String column) {
    return fields.findField(column).filter(value -> !value.isBlank());
  }

  /**
   * The number that a column says.
   *
   * @param parse reads it, such as {@code Long::valueOf}
   */
  public <N extends Number> Optional<N> number(String column, Function<String, N> parse) {
    return optional(column).map(value -> parsed(column, value, parse));
  }

  private static <N extends Number> N parsed(
      String column, String value, Function<String, N> parse) {
    try {
      return parse.apply(value.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(column + " must be a whole number, was " + value, e);
    }
  }
}

package io.github.agoraflux.harness;

import org.jspecify.annotations.Nullable;

/**
 * One place where this library departs from an example on purpose. Anything else that differs from
 * the example fails the test, and so does a deviation that is none.
 *
 * @param pointer where: a JSON pointer into {@code {method, path, query, headers, body}} for a
 *     request and into the body for an answer; a segment of {@code *} means every field or element
 * @param value what stands there instead; null if nothing does
 * @param because why, in a sentence
 */
public record Deviation(String pointer, @Nullable Object value, String because) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the pointer is no pointer or the reason is missing
   */
  public Deviation {
    if (!pointer.startsWith("/")) {
      throw new IllegalArgumentException("pointer must begin with /, but was \"" + pointer + '"');
    }
    if (because.isBlank()) {
      throw new IllegalArgumentException("because must say why " + pointer + " deviates");
    }
  }

  /**
   * Something the example has is left out.
   *
   * @param pointer what is left out
   * @param because why
   * @return the deviation
   */
  public static Deviation omits(String pointer, String because) {
    return new Deviation(pointer, null, because);
  }

  /**
   * Something else stands where the example has a value, or where it has none.
   *
   * @param pointer where
   * @param value what stands there: text, number, boolean, list or map
   * @param because why
   * @return the deviation
   */
  public static Deviation puts(String pointer, Object value, String because) {
    return new Deviation(pointer, value, because);
  }

  @Override
  public String toString() {
    return (value == null ? "omits " + pointer : "puts " + value + " at " + pointer)
        + ": "
        + because;
  }
}

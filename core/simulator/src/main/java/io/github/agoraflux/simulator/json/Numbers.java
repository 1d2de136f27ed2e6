package io.github.agoraflux.simulator.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers that came as JSON values or as text. */
public final class Numbers {

  private Numbers() {}

  /**
   * A whole number.
   *
   * @param value a JSON value
   * @return the number, or nothing if the value is not a number, not whole or beyond a long
   */
  public static Optional<Long> whole(@Nullable Object value) {
    return decimal(value).flatMap(Numbers::whole);
  }

  /**
   * A whole number that is written as a number or as digits in a string.
   *
   * @param value a JSON value
   * @return the number, or nothing
   */
  public static Optional<Long> wholeOrDigits(@Nullable Object value) {
    return value instanceof String text ? digits(text) : whole(value);
  }

  /**
   * A whole number out of decimal digits alone.
   *
   * @param text the digits, or null
   * @return the number, or nothing if there is another character or the number is beyond a long
   */
  public static Optional<Long> digits(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,18}")
        ? Optional.of(Long.valueOf(text))
        : Optional.empty();
  }

  /**
   * A number of any kind.
   *
   * @param value a JSON value
   * @return the number, or nothing if the value is not a number
   */
  public static Optional<BigDecimal> decimal(@Nullable Object value) {
    if (value instanceof BigInteger big) {
      return Optional.of(new BigDecimal(big));
    }
    return value instanceof Number number
        ? Optional.of(new BigDecimal(number.toString()))
        : Optional.empty();
  }

  private static Optional<Long> whole(BigDecimal number) {
    try {
      return Optional.of(number.longValueExact());
    } catch (ArithmeticException notWhole) {
      return Optional.empty();
    }
  }
}

package io.github.agoraflux.simulator.seed;

import io.github.agoraflux.simulator.json.Numbers;
import java.util.Optional;

/**
 * Names made of a prefix and a number of at least five digits, such as {@code channel-00001}.
 *
 * @param prefix what comes before the number
 */
public record SeedName(String prefix) {

  private static final int DIGITS = 5;

  /**
   * The name with a number.
   *
   * @param number the number, not negative
   * @return the name
   */
  public String of(int number) {
    String digits = Integer.toString(number);
    return prefix + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }

  /**
   * The number in a name.
   *
   * @param name any name
   * @return the number, or nothing if the name was not made by {@link #of}
   */
  public Optional<Integer> number(String name) {
    return name.startsWith(prefix)
        ? Numbers.digits(name.substring(prefix.length()))
            .filter(number -> number <= Integer.MAX_VALUE)
            .map(Long::intValue)
            .filter(number -> name.equals(of(number)))
        : Optional.empty();
  }
}

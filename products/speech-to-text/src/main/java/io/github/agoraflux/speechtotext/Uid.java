package io.github.agoraflux.speechtotext;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.WireValue;
import java.util.regex.Pattern;

/**
 * A user of the channel: digits in a string, as this product wants them.
 *
 * @param value as it stands on the wire
 */
public record Uid(String value) implements WireValue<String> {

  private static final Pattern FORM = Pattern.compile("[0-9]{1,10}|all");
  private static final long LARGEST = 0xFFFF_FFFFL;

  /** Everybody in the channel, where a list of users to subscribe to is asked for. */
  public static final Uid ALL = new Uid("all");

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if it is neither 0 to 4294967295 nor {@code all}
   */
  public Uid {
    Check.matches("uid", value, FORM, "digits or all");
    if (!value.equals("all")) {
      Check.range("uid", Long.parseLong(value), 0, LARGEST);
    }
  }

  /**
   * A user.
   *
   * @param uid 0 to 4294967295
   * @return the user
   * @throws IllegalArgumentException if it lies outside
   */
  public static Uid of(long uid) {
    return new Uid(Long.toString(uid));
  }

  @Override
  public String toString() {
    return value;
  }
}

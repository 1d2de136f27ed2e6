package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.RtcNames;
import io.github.agoraflux.value.WireValue;
import java.util.regex.Pattern;

/**
 * A user of the channel. On the wire it is a text in any case; whether that is a number or an
 * account, {@link JoinSpec#stringUids()} says for all of a channel.
 *
 * @param value as it stands on the wire
 */
public record Uid(String value) implements WireValue<String> {

  private static final long LARGEST = 0xFFFF_FFFFL;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,10}");

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if it is not the name of a user
   */
  public Uid {
    RtcNames.account("uid", value);
  }

  /**
   * A user whose id is a number.
   *
   * @param uid 1 to 4294967295; for an agent also 0, which lets Agora choose
   * @return the user
   * @throws IllegalArgumentException if it lies outside
   */
  public static Uid of(long uid) {
    return new Uid(Long.toString(Check.range("uid", uid, 0L, LARGEST)));
  }

  /**
   * A user whose id is a text.
   *
   * @param account 1 to 255 characters that a user's id may have
   * @return the user
   * @throws IllegalArgumentException if it breaks the rule
   */
  public static Uid account(String account) {
    return new Uid(account);
  }

  boolean isNumber() {
    return DIGITS.matcher(value).matches() && Long.parseLong(value) <= LARGEST;
  }

  @Override
  public String toString() {
    return value;
  }
}

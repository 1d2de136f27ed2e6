package io.github.agoraflux.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Agora's rules for what channels and their users are called. Source: the tables of request fields
 * that nearly every product repeats.
 */
public final class RtcNames {

  private static final long LARGEST_UID = 0xFFFF_FFFFL;
  private static final String SIGNS = "!#$%&()+-:;<=.>?@[]^_{}|~,";
  private static final String ALLOWED = "[a-zA-Z0-9 !#$%&()+\\-:;<=.>?@\\[\\]^_{}|~,]";
  private static final Pattern CHANNEL = Pattern.compile(ALLOWED + "{1,64}");
  private static final Pattern ACCOUNT = Pattern.compile(ALLOWED + "{1,255}");

  private RtcNames() {}

  /**
   * The name of a channel.
   *
   * @param field names the field in the message
   * @param channel the name: 1 to 64 letters, digits, spaces or of {@code
   *     !#$%&()+-:;<=.>?@[]^_{}|~,}
   * @return the name
   * @throws IllegalArgumentException if it breaks the rule
   */
  public static String channel(String field, @Nullable String channel) {
    return Check.matches(field, channel, CHANNEL, "1 to 64 letters, digits, spaces or of " + SIGNS);
  }

  /**
   * A user whose id is a text.
   *
   * @param field names the field in the message
   * @param account the id: 1 to 255 of what {@link #channel} may hold
   * @return the id
   * @throws IllegalArgumentException if it breaks the rule
   */
  public static String account(String field, @Nullable String account) {
    return Check.matches(
        field, account, ACCOUNT, "1 to 255 letters, digits, spaces or of " + SIGNS);
  }

  /**
   * A user whose id is a number.
   *
   * @param field names the field in the message
   * @param uid the id: 1 to 4294967295
   * @return the id
   * @throws IllegalArgumentException if it breaks the rule
   */
  public static long uid(String field, long uid) {
    return Check.range(field, uid, 1L, LARGEST_UID);
  }
}

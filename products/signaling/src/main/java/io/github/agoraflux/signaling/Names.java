package io.github.agoraflux.signaling;

import io.github.agoraflux.value.Check;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signaling's rules for ids and payloads. */
final class Names {

  private static final String SIGNS = "!#$%&()+-:;<=.>?@[]^_{}|~,'";
  private static final Pattern ID =
      Pattern.compile("[a-zA-Z0-9 !#$%&()+\\-:;<=.>?@\\[\\]^_{}|~,']{1,64}");
  private static final int LARGEST_PAYLOAD = 32 * 1024;

  private Names() {}

  static String channel(String field, @Nullable String name) {
    return user(field, name);
  }

  /** A channel whose name stands in the path. */
  static String kept(String field, @Nullable String channel) {
    return Check.pathSegment(field, channel(field, channel));
  }

  /** A user whose id stands in the path, where no space may begin or end it. */
  static String sender(String field, @Nullable String userId) {
    String id = user(field, userId);
    Check.that(id.equals(id.strip()), field, "neither begin nor end with a space", id);
    return Check.pathSegment(field, id);
  }

  static String user(String field, @Nullable String userId) {
    return Check.matches(field, userId, ID, "1 to 64 letters, digits, spaces or of " + SIGNS);
  }

  /** A payload, which is nobody's business: of one that is too long the length alone is told. */
  static void checkPayload(@Nullable String payload) {
    int bytes = Check.given("payload", payload).getBytes(StandardCharsets.UTF_8).length;
    Check.that(
        bytes >= 1 && bytes <= LARGEST_PAYLOAD,
        "payload",
        "have from 1 to " + LARGEST_PAYLOAD + " UTF-8 bytes",
        bytes);
  }
}

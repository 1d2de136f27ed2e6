package io.github.agoraflux.mediagateway;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.RtcNames;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stream key to create: in which channel whoever has it speaks, and as whom. Channel or user may
 * be left to Agora, but not both; {@link MediaGateway#streams} tells what it chose.
 *
 * @param channel the channel's name: 1 to 63 letters, digits, spaces or of {@code
 *     !#$%&()+-:;<=.>?@[]^_{}|~,}; null for a name like {@code GR-xxxx} that Agora makes up
 * @param uid the host that the stream comes from: digits from 1 to 4294967295 for a user with a
 *     number, else 1 to 255 of what a channel's name may hold; null for a number that Agora makes
 *     up
 * @param expiresAfter how long the key is good for, whole seconds; {@link #FOREVER} for always
 * @param templateId the template its streams are treated by, which must exist; null for the default
 *     one
 * @param extra fields of {@code settings} that this record has no component for, by their name on
 *     the wire; sent as they are, so that what Agora added yesterday can be used today. Values are
 *     what JSON has: strings, numbers, booleans, lists and maps. Wrap what is secret in a {@link
 *     io.github.agoraflux.value.Secret}
 */
@Built
public record StreamKeySpec(
    @Nullable String channel,
    @Nullable String uid,
    Duration expiresAfter,
    @Nullable TemplateId templateId,
    Map<String, Object> extra) {

  /** A key that never expires. */
  public static final Duration FOREVER = Duration.ZERO;

  private static final int LONGEST_CHANNEL = 63;

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public StreamKeySpec {
    extra = ExtraFields.copyOf(extra);
    if (channel != null) {
      Check.maxBytes("channel", RtcNames.channel("channel", channel), LONGEST_CHANNEL);
    }
    if (uid != null) {
      RtcNames.account("uid", uid);
      Check.that(
          !uid.matches("0+"), "uid", "not be 0, but absent for one that Agora makes up", uid);
    }
    Check.that(channel != null || uid != null, "channel", "be given where uid is not", channel);
    Check.notNegative("expiresAfter", expiresAfter);
    Check.wholeSeconds("expiresAfter", expiresAfter);
    if (templateId != null) {
      templateId.checked("templateId");
    }
    ExtraFields.check("extra", extra, Bodies.KeySettings.class);
  }

  /**
   * Begins a key.
   *
   * @return a builder with nothing set
   */
  public static StreamKeySpecBuilder builder() {
    return StreamKeySpecBuilder.builder();
  }
}

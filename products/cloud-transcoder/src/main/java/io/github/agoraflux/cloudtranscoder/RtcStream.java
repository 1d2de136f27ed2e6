package io.github.agoraflux.cloudtranscoder;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user of a channel: whose media an input takes, or as whom an output publishes.
 *
 * @param channel the channel's name, at most 64 bytes; all inputs of a task take the same
 * @param uid the user, 0 to 4294967295; of an output one that nobody else in the channel has
 * @param token what lets the transcoder into the channel: for an input made for the uid 0, for an
 *     output for {@code uid}
 * @param extra fields of {@code rtc} that this record has no component for, by their name on the
 *     wire; sent as they are. Wrap what is secret in a {@link Secret}
 */
@Built
public record RtcStream(
    @JsonProperty("rtcChannel") String channel,
    @JsonProperty("rtcUid") long uid,
    @JsonProperty("rtcToken") Secret token,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final int LONGEST_CHANNEL = 64;
  private static final long LARGEST_UID = 0xFFFF_FFFFL;

  /** Copies; {@link TranscodingSpec} checks. */
  public RtcStream {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * A user of a channel.
   *
   * @param channel the channel's name
   * @param uid the user
   * @param token what lets the transcoder into the channel
   * @return the stream
   */
  public static RtcStream of(String channel, long uid, Secret token) {
    return new RtcStream(channel, uid, token, Map.of());
  }

  void check(String field) {
    Check.maxBytes(
        field + ".channel", Check.notBlank(field + ".channel", channel), LONGEST_CHANNEL);
    Check.range(field + ".uid", uid, 0, LARGEST_UID);
    Check.given(field + ".token", token);
    ExtraFields.check(field + ".extra", extra, RtcStream.class);
  }

  /** Where something is, is either in a channel or at a CDN. */
  static void checkEither(String field, @Nullable RtcStream rtc, @Nullable StreamUrl streamUrl) {
    Check.that(
        (rtc == null) != (streamUrl == null),
        field,
        "have either rtc or streamUrl",
        rtc == null ? "neither" : "both");
    if (rtc != null) {
      rtc.check(field + ".rtc");
    }
  }
}

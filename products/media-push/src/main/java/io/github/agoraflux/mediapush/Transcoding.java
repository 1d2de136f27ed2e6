package io.github.agoraflux.mediapush;

import static com.fasterxml.jackson.annotation.JsonProperty.Access.READ_ONLY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.RtcNames;
import io.github.agoraflux.value.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A channel's media, mixed and encoded anew. Audio, video or both; what is left out now cannot be
 * added to the converter later.
 *
 * @param channel the channel's name: 1 to 64 letters, digits, spaces or of {@code
 *     !#$%&()+-:;<=.>?@[]^_{}|~,}
 * @param token the token the converter joins the channel with; null for a project without
 *     certificate
 * @param audio how audio is mixed and encoded; null for video alone
 * @param video how video is composed and encoded; null for audio alone
 * @param extra fields of {@code transcodeOptions} that this record has no component for, by their
 *     name on the wire; sent as they are. Wrap what is secret in a {@link Secret}
 */
@Built
public record Transcoding(
    @JsonProperty("rtcChannel") String channel,
    @JsonProperty(access = READ_ONLY) @Nullable Secret token,
    @JsonProperty("audioOptions") @Nullable AudioOptions audio,
    @JsonProperty("videoOptions") @Nullable VideoOptions video,
    @JsonAnyGetter @JsonProperty(access = READ_ONLY) Map<String, Object> extra)
    implements ConverterSource {

  /** Copies; {@link ConverterSpec} checks. */
  public Transcoding {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a source.
   *
   * @return a builder with nothing set
   */
  public static TranscodingBuilder builder() {
    return TranscodingBuilder.builder();
  }

  void check(String field) {
    RtcNames.channel(field + ".channel", channel);
    Check.that(audio != null || video != null, field, "have audio, video or both", "neither");
    if (audio != null) {
      audio.check(field + ".audio");
    }
    if (video != null) {
      video.check(field + ".video");
    }
    ExtraFields.check(field + ".extra", extra, Transcoding.class);
  }
}

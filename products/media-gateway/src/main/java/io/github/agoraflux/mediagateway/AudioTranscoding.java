package io.github.agoraflux.mediagateway;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How audio is transcoded.
 *
 * @param enabled whether it is
 * @param profile a number that Agora's support gives out, at least 0; null for Agora's default, 0:
 *     48 kHz, music, mono, at most 64 kbit/s
 * @param bitrateKbps the bitrate in kbit/s, 64 to 320; null for the profile's
 * @param codec how it is encoded, in {@link GlobalTranscoding} alone; null for Agora's choice
 * @param extra fields of {@code audio} that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record AudioTranscoding(
    boolean enabled,
    @Nullable Integer profile,
    @JsonProperty("bitrate") @Nullable Integer bitrateKbps,
    @Nullable AudioCodec codec,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link TemplateSpec} checks. */
  public AudioTranscoding {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins transcoding of audio that is enabled.
   *
   * @return a builder with nothing else set
   */
  public static AudioTranscodingBuilder builder() {
    return AudioTranscodingBuilder.builder().enabled(true);
  }

  /**
   * Audio as it comes.
   *
   * @return transcoding that is not enabled
   */
  public static AudioTranscoding disabled() {
    return AudioTranscodingBuilder.builder().build();
  }

  void check(String field) {
    Check.optionalRange(field + ".profile", profile, 0, Integer.MAX_VALUE);
    Check.optionalRange(field + ".bitrateKbps", bitrateKbps, 64, 320);
    ExtraFields.check(field + ".extra", extra, AudioTranscoding.class);
  }
}

package io.github.agoraflux.cloudtranscoder;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the video of an output is encoded.
 *
 * @param width in pixels, 120 to 3840
 * @param height in pixels, 120 to 3840
 * @param bitrateKbps the bitrate in kbit/s, 1 to 10000
 * @param codec the codec
 * @param frameRate frames a second, 1 to 30; null for Agora's default, 15
 * @param mode {@link VideoMode#RAW} to leave the video as it is; null to encode it
 * @param lowBitrateHighQuality whether Agora encodes for the same quality at a lower bitrate, which
 *     costs more; null for Agora's default, false
 * @param extra fields of {@code videoOption} that this record has no component for, by their name
 *     on the wire; sent as they are
 */
@Built
public record VideoOption(
    int width,
    int height,
    @JsonProperty("bitrate") int bitrateKbps,
    VideoCodec codec,
    @JsonProperty("fps") @Nullable Integer frameRate,
    @Nullable VideoMode mode,
    @Nullable Boolean lowBitrateHighQuality,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link TranscodingSpec} checks. */
  public VideoOption {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins options.
   *
   * @return a builder with nothing set
   */
  public static VideoOptionBuilder builder() {
    return VideoOptionBuilder.builder();
  }

  void check(String field) {
    Fields.side(field + ".width", width);
    Fields.side(field + ".height", height);
    Check.range(field + ".bitrateKbps", bitrateKbps, 1, 10_000);
    Check.given(field + ".codec", codec);
    Check.optionalRange(field + ".frameRate", frameRate, 1, 30);
    ExtraFields.check(field + ".extra", extra, VideoOption.class);
  }
}

package io.github.agoraflux.mediapull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a player transcodes video.
 *
 * @param width pixels, 66 to 1920; null for Agora's choice
 * @param height pixels, 66 to 1080; null for Agora's choice
 * @param adaptsToOrientation whether the video becomes 1280 by 720 pixels of a stream that is wider
 *     than high, and 720 by 1280 of any other; null for Agora's default, no
 * @param frameRate frames a second, 1 to 30; null for Agora's default, 15
 * @param bitrateKbps the bitrate in kbit/s, 1 to 10000; null for Agora's choice
 * @param codec how it is encoded; null for Agora's default, {@link VideoCodec#H264}
 * @param gop how many frames from one key frame to the next, at least 1; null for Agora's choice.
 *     Agora's examples have it, its tables do not
 * @param fillMode how the stream's picture fills the video; null for Agora's default, {@link
 *     FillMode#FIT}
 * @param extra fields of {@code videoOptions} that this record has no component for, by their name
 *     on the wire; sent as they are
 */
@Built
public record VideoOptions(
    @Nullable Integer width,
    @Nullable Integer height,
    @JsonProperty("widthHeightAdaption") @Nullable Boolean adaptsToOrientation,
    @Nullable Integer frameRate,
    @JsonProperty("bitrate") @Nullable Integer bitrateKbps,
    @Nullable VideoCodec codec,
    @Nullable Integer gop,
    @Nullable FillMode fillMode,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link PlayerSpec} checks. */
  public VideoOptions {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins options.
   *
   * @return a builder with nothing set
   */
  public static VideoOptionsBuilder builder() {
    return VideoOptionsBuilder.builder();
  }

  void check(String field) {
    Check.optionalRange(field + ".width", width, 66, 1920);
    Check.optionalRange(field + ".height", height, 66, 1080);
    Check.optionalRange(field + ".frameRate", frameRate, 1, 30);
    Check.optionalRange(field + ".bitrateKbps", bitrateKbps, 1, 10_000);
    Check.optionalRange(field + ".gop", gop, 1, Integer.MAX_VALUE);
    ExtraFields.check(field + ".extra", extra, VideoOptions.class);
  }
}

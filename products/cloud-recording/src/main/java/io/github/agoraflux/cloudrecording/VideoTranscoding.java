package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import org.jspecify.annotations.Nullable;

/**
 * How the video of a composite recording is composed and encoded. Agora finds mistakes here only
 * after the start has succeeded, and ends the recording then.
 *
 * @param width in pixels; null for Agora's default, 360. Width by height is at most 1920 by 1080
 * @param height in pixels; null for Agora's default, 640
 * @param frameRate frames a second, at least 1; null for Agora's default, 15
 * @param bitrateKbps the bitrate in kbit/s, at least 1; null for Agora's default, 500
 * @param layout how the users stand on the canvas; null for Agora's default, floating
 */
@Built
public record VideoTranscoding(
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Integer frameRate,
    @Nullable Integer bitrateKbps,
    @Nullable VideoLayout layout) {

  private static final int DEFAULT_WIDTH = 360;
  private static final int DEFAULT_HEIGHT = 640;

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public VideoTranscoding {
    Fields.pixels(
        "transcoding",
        width == null ? DEFAULT_WIDTH : width,
        height == null ? DEFAULT_HEIGHT : height);
    Check.optionalRange("frameRate", frameRate, 1, Integer.MAX_VALUE);
    Check.optionalRange("bitrateKbps", bitrateKbps, 1, Integer.MAX_VALUE);
  }

  /**
   * Begins a transcoding.
   *
   * @return a builder with nothing set
   */
  public static VideoTranscodingBuilder builder() {
    return VideoTranscodingBuilder.builder();
  }
}

package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import org.jspecify.annotations.Nullable;

/**
 * A template of multi-bitrate streaming: one more size in which a stream is encoded.
 *
 * @param enabled whether it is in use
 * @param width in pixels, 1 to 1920; null to leave it to Agora
 * @param height in pixels, 1 to 1920; null to leave it to Agora
 * @param frameRate frames a second, 1 to 60; null to leave it to Agora
 */
@Built
public record TemplateSpec(
    boolean enabled,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Integer frameRate) {

  private static final int LONGEST_SIDE = 1920;

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public TemplateSpec {
    Check.optionalRange("width", width, 1, LONGEST_SIDE);
    Check.optionalRange("height", height, 1, LONGEST_SIDE);
    Check.optionalRange("frameRate", frameRate, 1, 60);
  }

  /**
   * Begins a template.
   *
   * @return a builder with nothing set, for a template that is not in use
   */
  public static TemplateSpecBuilder builder() {
    return TemplateSpecBuilder.builder();
  }
}

package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template of multi-bitrate streaming: one more size in which a stream is encoded.
 *
 * @param enabled whether it is in use
 * @param width in pixels, 1 to 1920; null to leave it to Agora
 * @param height in pixels, 1 to 1920; null to leave it to Agora
 * @param frameRate frames a second, 1 to 60; null to leave it to Agora
 * @param videoExtra fields of {@code video} that this record has no component for, by their name on
 *     the wire; sent as they are
 * @param extra fields of the template that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record TemplateSpec(
    boolean enabled,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Integer frameRate,
    Map<String, Object> videoExtra,
    Map<String, Object> extra) {

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
    videoExtra = ExtraFields.copyOf(videoExtra);
    extra = ExtraFields.copyOf(extra);
    ExtraFields.check("videoExtra", videoExtra, Bodies.Video.class);
    ExtraFields.check("extra", extra, Bodies.Template.class);
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

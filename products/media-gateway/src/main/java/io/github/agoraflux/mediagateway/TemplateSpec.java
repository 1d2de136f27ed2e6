package io.github.agoraflux.mediagateway;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How streams are treated. {@link MediaGateway#putTemplate} resets what is null; {@link
 * MediaGateway#updateTemplate} leaves it, and replaces each of the three others as a whole.
 *
 * @param video how video is transcoded; null for not at all
 * @param audio how audio is transcoded, without a codec; null for Agora's default
 * @param jitterBuffer how long Agora waits for late packets; null for Agora's default
 * @param extra fields of {@code settings} that this record has no component for, by their name on
 *     the wire; sent as they are
 */
@Built
public record TemplateSpec(
    @Nullable VideoTranscoding video,
    @Nullable AudioTranscoding audio,
    @Nullable JitterBuffer jitterBuffer,
    Map<String, Object> extra) {

  /**
   * Checks the rules of all fields. A message names a field by its path from here, such as {@code
   * video.bitrateKbps}.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public TemplateSpec {
    extra = ExtraFields.copyOf(extra);
    if (video != null) {
      video.check("video");
    }
    if (audio != null) {
      audio.check("audio");
      Check.that(
          audio.codec() == null,
          "audio.codec",
          "be absent, for only global transcoding has one",
          audio.codec());
    }
    if (jitterBuffer != null) {
      jitterBuffer.check("jitterBuffer");
    }
    ExtraFields.check("extra", extra, Bodies.TemplateSettings.class);
  }

  /**
   * Begins a template.
   *
   * @return a builder with nothing set
   */
  public static TemplateSpecBuilder builder() {
    return TemplateSpecBuilder.builder();
  }

  boolean isEmpty() {
    return video == null && audio == null && jitterBuffer == null && extra.isEmpty();
  }
}

package io.github.agoraflux.mediagateway;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Transcoding that costs more.
 *
 * @param pvc perceptual video coding; null for none
 * @param superResolution making video sharper; null for none
 * @param extra fields of {@code advancedOptions} that this record has no component for, by their
 *     name on the wire; sent as they are
 */
@Built
public record AdvancedOptions(
    @Nullable Pvc pvc,
    @Nullable SuperResolution superResolution,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link TemplateSpec} checks. */
  public AdvancedOptions {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins options.
   *
   * @return a builder with nothing set
   */
  public static AdvancedOptionsBuilder builder() {
    return AdvancedOptionsBuilder.builder();
  }

  void check(String field) {
    if (superResolution != null) {
      Check.optionalRange(
          field + ".superResolution.alphaBlending", superResolution.alphaBlending, 1, 256);
    }
    ExtraFields.check(field + ".extra", extra, AdvancedOptions.class);
  }

  /**
   * Perceptual video coding: less bitrate for video that looks the same.
   *
   * @param enabled whether it is used
   * @param saveBitrateRatio how much of the bitrate is to be saved, as Agora counts it; null for
   *     its default
   */
  public record Pvc(boolean enabled, @Nullable Double saveBitrateRatio) {}

  /**
   * Making video sharper.
   *
   * @param enabled whether it is used
   * @param alphaBlending how strongly, 1 to 256; null for Agora's default, 128
   */
  public record SuperResolution(boolean enabled, @Nullable Integer alphaBlending) {}
}

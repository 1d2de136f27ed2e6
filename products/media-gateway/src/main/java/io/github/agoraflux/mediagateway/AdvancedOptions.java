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
    if (pvc != null) {
      ExtraFields.check(field + ".pvc.extra", pvc.extra, Pvc.class);
    }
    if (superResolution != null) {
      superResolution.check(field + ".superResolution");
    }
    ExtraFields.check(field + ".extra", extra, AdvancedOptions.class);
  }

  /**
   * Perceptual video coding: less bitrate for video that looks the same.
   *
   * @param enabled whether it is used
   * @param saveBitrateRatio how much of the bitrate is to be saved, as Agora counts it; null for
   *     its default
   * @param extra fields of {@code pvc} that this record has no component for, by their name on the
   *     wire; sent as they are
   */
  @Built
  public record Pvc(
      boolean enabled,
      @Nullable Double saveBitrateRatio,
      @JsonAnyGetter Map<String, Object> extra) {

    /** Copies; {@link TemplateSpec} checks. */
    public Pvc {
      extra = ExtraFields.copyOf(extra);
    }

    /**
     * Begins perceptual video coding that is used.
     *
     * @return a builder with nothing else set
     */
    public static AdvancedOptionsPvcBuilder builder() {
      return AdvancedOptionsPvcBuilder.builder().enabled(true);
    }
  }

  /**
   * Making video sharper.
   *
   * @param enabled whether it is used
   * @param alphaBlending how strongly, 1 to 256; null for Agora's default, 128
   * @param extra fields of {@code superResolution} that this record has no component for, by their
   *     name on the wire; sent as they are
   */
  @Built
  public record SuperResolution(
      boolean enabled, @Nullable Integer alphaBlending, @JsonAnyGetter Map<String, Object> extra) {

    /** Copies; {@link TemplateSpec} checks. */
    public SuperResolution {
      extra = ExtraFields.copyOf(extra);
    }

    /**
     * Begins making video sharper.
     *
     * @return a builder with nothing else set
     */
    public static AdvancedOptionsSuperResolutionBuilder builder() {
      return AdvancedOptionsSuperResolutionBuilder.builder().enabled(true);
    }

    private void check(String field) {
      Check.optionalRange(field + ".alphaBlending", alphaBlending, 1, 256);
      ExtraFields.check(field + ".extra", extra, SuperResolution.class);
    }
  }
}

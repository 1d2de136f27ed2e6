package io.github.agoraflux.cloudtranscoder;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What video inputs and watermarks are laid on.
 *
 * @param width in pixels, 120 to 3840
 * @param height in pixels, 120 to 3840
 * @param color the background as {@code 0xRRGGBB}, 0 to 16777215
 * @param backgroundImage HTTP(S) URL of a jpg or png; null for none
 * @param fillMode how that fills the canvas; null for Agora's default, {@link FillMode#FILL}
 * @param extra fields of {@code canvas} that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record Canvas(
    int width,
    int height,
    int color,
    @Nullable String backgroundImage,
    @Nullable FillMode fillMode,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link TranscodingSpec} checks. */
  public Canvas {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * A canvas without fields of its own.
   *
   * @param width in pixels, 120 to 3840
   * @param height in pixels, 120 to 3840
   * @param color the background as {@code 0xRRGGBB}, 0 to 16777215
   * @param backgroundImage HTTP(S) URL of a jpg or png; null for none
   * @param fillMode how that fills the canvas; null for Agora's default, {@link FillMode#FILL}
   */
  public Canvas(
      int width,
      int height,
      int color,
      @Nullable String backgroundImage,
      @Nullable FillMode fillMode) {
    this(width, height, color, backgroundImage, fillMode, Map.of());
  }

  /**
   * A black canvas.
   *
   * @param width in pixels, 120 to 3840
   * @param height in pixels, 120 to 3840
   * @return the canvas
   */
  public static Canvas of(int width, int height) {
    return new Canvas(width, height, 0, null, null);
  }

  /**
   * Begins a canvas.
   *
   * @return a builder with nothing set, for a black canvas
   */
  public static CanvasBuilder builder() {
    return CanvasBuilder.builder();
  }

  void check(String field) {
    Fields.side(field + ".width", width);
    Fields.side(field + ".height", height);
    Check.range(field + ".color", color, 0, 0xFF_FFFF);
    Fields.optionalImageUrl(field + ".backgroundImage", backgroundImage);
    ExtraFields.check(field + ".extra", extra, Canvas.class);
  }
}

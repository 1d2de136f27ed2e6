package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import org.jspecify.annotations.Nullable;

/**
 * What video inputs and watermarks are laid on.
 *
 * @param width in pixels, 120 to 3840
 * @param height in pixels, 120 to 3840
 * @param color the background as {@code 0xRRGGBB}, 0 to 16777215
 * @param backgroundImage HTTP(S) URL of a jpg or png; null for none
 * @param fillMode how that fills the canvas; null for Agora's default, {@link FillMode#FILL}
 */
@Built
public record Canvas(
    int width,
    int height,
    int color,
    @Nullable String backgroundImage,
    @Nullable FillMode fillMode) {

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

  void check(String field) {
    Fields.side(field + ".width", width);
    Fields.side(field + ".height", height);
    Check.range(field + ".color", color, 0, 0xFF_FFFF);
    Fields.optionalImageUrl(field + ".backgroundImage", backgroundImage);
  }
}

package io.github.agoraflux.mediapush;

import io.github.agoraflux.value.Check;
import org.jspecify.annotations.Nullable;

/**
 * What the views are laid on.
 *
 * @param width in pixels, 66 to 1920; 16 by 16 for a stream of audio that carries SEI
 * @param height in pixels, 66 to 1920; 16 by 16 for a stream of audio that carries SEI
 * @param color the background as {@code 0xRRGGBB}, 0 to 16777215; null for Agora's default, black
 */
public record Canvas(int width, int height, @Nullable Integer color) {

  private static final int SHORTEST = 66;
  private static final int LONGEST = 1920;
  private static final int WITHOUT_VIDEO = 16;

  /**
   * A canvas with a black background.
   *
   * @param width in pixels, 66 to 1920
   * @param height in pixels, 66 to 1920
   * @return the canvas
   */
  public static Canvas of(int width, int height) {
    return new Canvas(width, height, null);
  }

  /**
   * The canvas of a stream that carries SEI and no picture, so that video costs nothing.
   *
   * @return 16 by 16 pixels
   */
  public static Canvas withoutVideo() {
    return of(WITHOUT_VIDEO, WITHOUT_VIDEO);
  }

  void check(String field, boolean carriesSei) {
    if (!carriesSei || width != WITHOUT_VIDEO || height != WITHOUT_VIDEO) {
      Check.range(field + ".width", width, SHORTEST, LONGEST);
      Check.range(field + ".height", height, SHORTEST, LONGEST);
    }
    Check.optionalRange(field + ".color", color, 0, 0xFF_FFFF);
  }
}

package io.github.agoraflux.mediapush;

import io.github.agoraflux.value.Check;

/**
 * A place on the canvas. What juts out is cut off.
 *
 * @param xPos pixels from the canvas's left edge to the place's, at least 0
 * @param yPos pixels from the canvas's upper edge to the place's, at least 0
 * @param zIndex the layer, 0 for the lowest to 100 for the topmost
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record Region(int xPos, int yPos, int zIndex, int width, int height) {

  void check(String field) {
    Check.range(field + ".xPos", xPos, 0, Integer.MAX_VALUE);
    Check.range(field + ".yPos", yPos, 0, Integer.MAX_VALUE);
    Check.range(field + ".zIndex", zIndex, 0, 100);
    Check.range(field + ".width", width, 1, Integer.MAX_VALUE);
    Check.range(field + ".height", height, 1, Integer.MAX_VALUE);
  }
}

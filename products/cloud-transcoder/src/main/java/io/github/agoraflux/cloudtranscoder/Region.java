package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.Check;

/**
 * A place on the canvas.
 *
 * @param x from the canvas's left edge to its own, in pixels, 0 to 3840
 * @param y from the canvas's upper edge to its own, in pixels, 0 to 3840
 * @param width in pixels, 120 to 3840
 * @param height in pixels, 120 to 3840
 * @param zOrder its layer: of a video input 2 to 100, of a watermark 0 to 100; 100 is on top
 */
public record Region(int x, int y, int width, int height, int zOrder) {

  private static final int TOP = 100;

  void check(String field, int lowestLayer) {
    Check.range(field + ".x", x, 0, Fields.LONGEST_SIDE);
    Check.range(field + ".y", y, 0, Fields.LONGEST_SIDE);
    Fields.side(field + ".width", width);
    Fields.side(field + ".height", height);
    Check.range(field + ".zOrder", zOrder, lowestLayer, TOP);
  }
}

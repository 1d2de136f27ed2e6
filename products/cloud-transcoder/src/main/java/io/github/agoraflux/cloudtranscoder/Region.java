package io.github.agoraflux.cloudtranscoder;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;

/**
 * A place on the canvas.
 *
 * @param x from the canvas's left edge to its own, in pixels, 0 to 3840
 * @param y from the canvas's upper edge to its own, in pixels, 0 to 3840
 * @param width in pixels, 120 to 3840
 * @param height in pixels, 120 to 3840
 * @param zOrder its layer: of a video input 2 to 100, of a watermark 0 to 100; 100 is on top
 * @param extra fields of {@code region} that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record Region(
    int x, int y, int width, int height, int zOrder, @JsonAnyGetter Map<String, Object> extra) {

  private static final int TOP = 100;

  /** Copies; {@link TranscodingSpec} checks. */
  public Region {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * A place without fields of its own.
   *
   * @param x from the canvas's left edge to its own, in pixels, 0 to 3840
   * @param y from the canvas's upper edge to its own, in pixels, 0 to 3840
   * @param width in pixels, 120 to 3840
   * @param height in pixels, 120 to 3840
   * @param zOrder its layer: of a video input 2 to 100, of a watermark 0 to 100; 100 is on top
   */
  public Region(int x, int y, int width, int height, int zOrder) {
    this(x, y, width, height, zOrder, Map.of());
  }

  /**
   * Begins a place.
   *
   * @return a builder with nothing set
   */
  public static RegionBuilder builder() {
    return RegionBuilder.builder();
  }

  void check(String field, int lowestLayer) {
    Check.range(field + ".x", x, 0, Fields.LONGEST_SIDE);
    Check.range(field + ".y", y, 0, Fields.LONGEST_SIDE);
    Fields.side(field + ".width", width);
    Fields.side(field + ".height", height);
    Check.range(field + ".zOrder", zOrder, lowestLayer, TOP);
    ExtraFields.check(field + ".extra", extra, Region.class);
  }
}

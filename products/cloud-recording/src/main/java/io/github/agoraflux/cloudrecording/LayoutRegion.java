package io.github.agoraflux.cloudrecording;

import static com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.RtcNames;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a user stands on the canvas of a custom layout, in parts of its width and height.
 *
 * @param uid the user, 1 to 4294967295; null for whoever comes next into the channel
 * @param x where it begins, 0 for the left edge to 1 for the right one
 * @param y where it begins, 0 for the top to 1 for the bottom
 * @param width how wide it is, 0 to 1
 * @param height how high it is, 0 to 1
 * @param alpha how opaque it is, 0 to 1; null for Agora's default, 1
 * @param renderMode how the picture fills it; null for Agora's default, {@link RenderMode#CROPPED}
 * @param extra fields of its entry in {@code layoutConfig} that this record has no component for,
 *     by their name on the wire; sent as they are
 */
@Built
public record LayoutRegion(
    @JsonFormat(shape = STRING) @Nullable Long uid,
    @JsonProperty("x_axis") double x,
    @JsonProperty("y_axis") double y,
    double width,
    double height,
    @Nullable Double alpha,
    @JsonProperty("render_mode") @Nullable RenderMode renderMode,
    @JsonAnyGetter Map<String, Object> extra) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public LayoutRegion {
    extra = ExtraFields.copyOf(extra);
    if (uid != null) {
      RtcNames.uid("uid", uid);
    }
    part("x", x);
    part("y", y);
    part("width", width);
    part("height", height);
    if (alpha != null) {
      part("alpha", alpha);
    }
    ExtraFields.check("extra", extra, LayoutRegion.class);
  }

  /**
   * Begins a region.
   *
   * @return a builder with nothing set: a region without size in the upper left corner
   */
  public static LayoutRegionBuilder builder() {
    return LayoutRegionBuilder.builder();
  }

  /**
   * A user's region, filled with the picture.
   *
   * @param uid the user, 1 to 4294967295
   * @param x where it begins, 0 for the left edge to 1 for the right one
   * @param y where it begins, 0 for the top to 1 for the bottom
   * @param width how wide it is, 0 to 1
   * @param height how high it is, 0 to 1
   * @return the region
   * @throws IllegalArgumentException if a rule is broken
   */
  public static LayoutRegion of(long uid, double x, double y, double width, double height) {
    return builder().uid(uid).x(x).y(y).width(width).height(height).build();
  }

  private static void part(String field, double part) {
    Check.that(part >= 0 && part <= 1, field, "be from 0 to 1", part);
  }
}

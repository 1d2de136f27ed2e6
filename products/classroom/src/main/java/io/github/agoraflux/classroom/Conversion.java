package io.github.agoraflux.classroom;

import io.github.agoraflux.value.Check;
import org.jspecify.annotations.Nullable;

/**
 * How a file is turned into pages of the whiteboard.
 *
 * @param type with animations or as images
 * @param preview whether small images are made, of a dynamic conversion; null for not
 * @param scale 0.1 to 3.0, of a static conversion; null for 1.2
 * @param outputFormat what images a static conversion makes; null for png
 */
public record Conversion(
    ConversionType type,
    @Nullable Boolean preview,
    @Nullable Double scale,
    @Nullable ImageFormat outputFormat) {

  private static final double SMALLEST = 0.1;
  private static final double LARGEST = 3.0;

  /**
   * A conversion as it is by default.
   *
   * @param type with animations or as images
   * @return the conversion
   */
  public static Conversion of(ConversionType type) {
    return new Conversion(type, null, null, null);
  }

  void check(String field) {
    Check.given(field + ".type", type);
    boolean fits = scale == null || (scale >= SMALLEST && scale <= LARGEST);
    Check.that(fits, field + ".scale", "be from 0.1 to 3.0", scale);
  }
}

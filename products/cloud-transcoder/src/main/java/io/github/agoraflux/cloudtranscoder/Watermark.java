package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.Check;
import org.jspecify.annotations.Nullable;

/**
 * An image on the canvas.
 *
 * @param imageUrl HTTP(S) URL of a jpg or png
 * @param region where it is on the canvas; its layer 0 to 100
 * @param fillMode how it fills that; null for Agora's default, {@link FillMode#FILL}
 */
public record Watermark(String imageUrl, Region region, @Nullable FillMode fillMode) {

  /**
   * An image that fills its place.
   *
   * @param imageUrl HTTP(S) URL of a jpg or png
   * @param region where it is on the canvas
   * @return the watermark
   */
  public static Watermark of(String imageUrl, Region region) {
    return new Watermark(imageUrl, region, null);
  }

  void check(String field) {
    Fields.imageUrl(field + ".imageUrl", imageUrl);
    Check.given(field + ".region", region).check(field + ".region", 0);
  }
}

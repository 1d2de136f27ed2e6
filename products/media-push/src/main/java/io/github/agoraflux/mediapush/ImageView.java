package io.github.agoraflux.mediapush;

import io.github.agoraflux.value.Check;
import org.jspecify.annotations.Nullable;

/**
 * An image on the canvas, such as a watermark.
 *
 * @param imageUrl HTTP(S) URL of a JPG, PNG or GIF
 * @param region its place on the canvas
 * @param fillMode how the image fills its place; null for Agora's default
 */
public record ImageView(String imageUrl, Region region, @Nullable FillMode fillMode)
    implements LayoutView {

  /**
   * An image.
   *
   * @param imageUrl HTTP(S) URL of a JPG, PNG or GIF
   * @param region its place on the canvas
   * @return the view
   */
  public static ImageView of(String imageUrl, Region region) {
    return new ImageView(imageUrl, region, null);
  }

  void check(String field) {
    Fields.imageUrl(field + ".imageUrl", imageUrl);
    Check.given(field + ".region", region).check(field + ".region");
  }
}

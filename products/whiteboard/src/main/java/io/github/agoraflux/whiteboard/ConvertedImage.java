package io.github.agoraflux.whiteboard;

/**
 * A page as an image.
 *
 * @param width pixels
 * @param height pixels
 * @param url where it is
 */
public record ConvertedImage(int width, int height, String url) {

  /**
   * The image behind a scene.
   *
   * @return what {@link Scene#of(String, BackgroundImage)} takes
   */
  public BackgroundImage toBackground() {
    return BackgroundImage.of(url, width, height);
  }
}

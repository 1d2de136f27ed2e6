package io.github.agoraflux.whiteboard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;

/**
 * The image behind a scene, such as a page of a converted file.
 *
 * @param url where it is, as everybody in the room can reach it
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 * @param extra fields of {@code ppt} that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record BackgroundImage(
    @JsonProperty("src") String url,
    int width,
    int height,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link ScenesSpec} checks. */
  public BackgroundImage {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * An image.
   *
   * @param url where it is
   * @param width pixels, at least 1
   * @param height pixels, at least 1
   * @return the image
   */
  public static BackgroundImage of(String url, int width, int height) {
    return new BackgroundImage(url, width, height, Map.of());
  }

  /**
   * Begins an image.
   *
   * @return a builder with nothing set
   */
  public static BackgroundImageBuilder builder() {
    return BackgroundImageBuilder.builder();
  }

  void check(String field) {
    Check.notBlank(field + ".url", url);
    Fields.pixels(field + ".width", width);
    Fields.pixels(field + ".height", height);
    ExtraFields.check(field + ".extra", extra, BackgroundImage.class);
  }
}

package io.github.agoraflux.cloudrecording;

import static com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is shown in place of a user who has sent no video for 3.5 seconds.
 *
 * @param uid the user, 1 to 4294967295
 * @param imageUrl HTTPS URL of a JPG or BMP of at most 6 MB
 * @param renderMode how the image fills the window; null for Agora's default, {@link
 *     RenderMode#CROPPED}
 */
public record UserBackground(
    @JsonFormat(shape = STRING) long uid,
    @JsonProperty("image_url") String imageUrl,
    @JsonProperty("render_mode") @Nullable RenderMode renderMode) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public UserBackground {
    Fields.uid("uid", uid);
    Fields.url("imageUrl", imageUrl);
  }
}

package io.github.agoraflux.cloudrecording;

import static com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.RtcNames;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is shown in place of a user who has sent no video for 3.5 seconds.
 *
 * @param uid the user, 1 to 4294967295
 * @param imageUrl HTTPS URL of a JPG or BMP of at most 6 MB
 * @param renderMode how the image fills the window; null for Agora's default, {@link
 *     RenderMode#CROPPED}
 * @param extra fields of its entry in {@code backgroundConfig} that this record has no component
 *     for, by their name on the wire; sent as they are
 */
@Built
public record UserBackground(
    @JsonFormat(shape = STRING) long uid,
    @JsonProperty("image_url") String imageUrl,
    @JsonProperty("render_mode") @Nullable RenderMode renderMode,
    @JsonAnyGetter Map<String, Object> extra) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public UserBackground {
    extra = ExtraFields.copyOf(extra);
    RtcNames.uid("uid", uid);
    Fields.httpsUrl("imageUrl", imageUrl);
    ExtraFields.check("extra", extra, UserBackground.class);
  }

  /**
   * Begins a background.
   *
   * @return a builder with nothing set
   */
  public static UserBackgroundBuilder builder() {
    return UserBackgroundBuilder.builder();
  }
}

package io.github.agoraflux.mediapull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a player transcodes audio.
 *
 * @param profile sample rate, encoding and channels; null for {@link AudioProfile#DEFAULT}
 * @param extra fields of {@code audioOptions} that this record has no component for, by their name
 *     on the wire; sent as they are
 */
@Built
public record AudioOptions(
    @Nullable AudioProfile profile, @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link PlayerSpec} checks. */
  public AudioOptions {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Audio of a profile.
   *
   * @param profile the profile
   * @return the options
   */
  public static AudioOptions of(AudioProfile profile) {
    return builder().profile(profile).build();
  }

  /**
   * Begins options.
   *
   * @return a builder with nothing set
   */
  public static AudioOptionsBuilder builder() {
    return AudioOptionsBuilder.builder();
  }

  void check(String field) {
    ExtraFields.check(field + ".extra", extra, AudioOptions.class);
  }
}

package io.github.agoraflux.mediapull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes in the audio of a cloud player.
 *
 * @param volume how loud it plays, 0 to 200, where 100 is as loud as the stream; null for the same
 * @param extra fields of {@code audioOptions} that this record has no component for, by their name
 *     on the wire; sent as they are
 */
@Built
public record AudioUpdate(@Nullable Integer volume, @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link UpdateSpec} checks. */
  public AudioUpdate {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Another volume.
   *
   * @param volume 0 to 200, where 100 is as loud as the stream
   * @return the update
   */
  public static AudioUpdate ofVolume(int volume) {
    return builder().volume(volume).build();
  }

  /**
   * Begins an update.
   *
   * @return a builder with nothing set
   */
  public static AudioUpdateBuilder builder() {
    return AudioUpdateBuilder.builder();
  }

  void check(String field) {
    Check.optionalRange(field + ".volume", volume, 0, 200);
    Check.that(
        volume != null || !extra.isEmpty(), field, "change something where it is given", this);
    ExtraFields.check(field + ".extra", extra, AudioUpdate.class);
  }
}

package io.github.agoraflux.mediapush;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes in the audio; how it is encoded cannot change. What is null stays as it is.
 *
 * @param uids whom to mix, each 1 to 4294967295; empty for nobody
 * @param volumes how loud users are mixed, of {@code uids} if those are given; Agora resets
 *     everybody else to 100
 * @param extra fields of {@code audioOptions} that this record has no component for, by their name
 *     on the wire; sent as they are
 */
@Built
public record AudioUpdate(
    @JsonProperty("rtcStreamUids") @Nullable List<Long> uids,
    @Nullable List<UserVolume> volumes,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link UpdateSpec} checks. */
  public AudioUpdate {
    uids = Check.listOrNull(uids);
    volumes = Check.listOrNull(volumes);
    extra = ExtraFields.copyOf(extra);
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
    UserVolume.checkMixing(field, uids, volumes);
    ExtraFields.check(field + ".extra", extra, AudioUpdate.class);
  }

  void mask(FieldMask mask) {
    mask.add("rtcStreamUids", uids).add("volumes", volumes).addAll(extra);
  }
}

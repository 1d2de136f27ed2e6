package io.github.agoraflux.mediapush;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.RtcNames;
import io.github.agoraflux.value.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a converter that does not transcode. What is null stays as it is.
 *
 * @param channel the converter's channel, sent along for servers that ask for it; it cannot change
 *     and is never in the field mask
 * @param token a new token; null for the same
 * @param uid whose media are pushed from now on, 1 to 4294967295; null for the same
 * @param extra fields of {@code rawOptions} that this record has no component for, by their name on
 *     the wire; sent as they are. Wrap what is secret in a {@link Secret}
 */
@Built
public record RawStreamUpdate(
    @JsonProperty("rtcChannel") @Nullable String channel,
    @Nullable Secret token,
    @JsonProperty("rtcStreamUid") @Nullable Long uid,
    @JsonAnyGetter Map<String, Object> extra)
    implements SourceUpdate {

  /** Copies; {@link UpdateSpec} checks. */
  public RawStreamUpdate {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins an update.
   *
   * @return a builder with nothing set
   */
  public static RawStreamUpdateBuilder builder() {
    return RawStreamUpdateBuilder.builder();
  }

  void check(String field) {
    if (channel != null) {
      RtcNames.channel(field + ".channel", channel);
    }
    if (uid != null) {
      RtcNames.uid(field + ".uid", uid);
    }
    ExtraFields.check(field + ".extra", extra, RawStreamUpdate.class);
  }

  void mask(FieldMask mask) {
    mask.add("token", token).add("rtcStreamUid", uid).addAll(extra);
  }
}

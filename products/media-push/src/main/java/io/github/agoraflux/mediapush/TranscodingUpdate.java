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
 * What changes in a converter that transcodes. What is null stays as it is, except volumes: Agora
 * resets those of users who are not listed to 100 with every update. Audio cannot be added to video
 * alone, nor video to audio alone.
 *
 * @param channel the converter's channel, sent along for servers that ask for it, as one of Agora's
 *     examples does; it cannot change and is never in the field mask
 * @param token a new token; null for the same
 * @param audio what changes in the audio; null for nothing
 * @param video what changes in the video; null for nothing
 * @param extra fields of {@code transcodeOptions} that this record has no component for, by their
 *     name on the wire; sent as they are. Wrap what is secret in a {@link Secret}
 */
@Built
public record TranscodingUpdate(
    @JsonProperty("rtcChannel") @Nullable String channel,
    @Nullable Secret token,
    @JsonProperty("audioOptions") @Nullable AudioUpdate audio,
    @JsonProperty("videoOptions") @Nullable VideoUpdate video,
    @JsonAnyGetter Map<String, Object> extra)
    implements SourceUpdate {

  /** Copies; {@link UpdateSpec} checks. */
  public TranscodingUpdate {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Changes in the audio alone.
   *
   * @param audio what changes
   * @return the update
   */
  public static TranscodingUpdate of(AudioUpdate audio) {
    return builder().audio(audio).build();
  }

  /**
   * Changes in the video alone.
   *
   * @param video what changes
   * @return the update
   */
  public static TranscodingUpdate of(VideoUpdate video) {
    return builder().video(video).build();
  }

  /**
   * Begins an update.
   *
   * @return a builder with nothing set
   */
  public static TranscodingUpdateBuilder builder() {
    return TranscodingUpdateBuilder.builder();
  }

  void check(String field) {
    if (channel != null) {
      RtcNames.channel(field + ".channel", channel);
    }
    if (audio != null) {
      audio.check(field + ".audio");
    }
    if (video != null) {
      video.check(field + ".video");
    }
    ExtraFields.check(field + ".extra", extra, TranscodingUpdate.class);
  }

  void mask(FieldMask mask) {
    mask.add("token", token);
    if (audio != null) {
      audio.mask(mask.in("audioOptions"));
    }
    if (video != null) {
      video.mask(mask.in("videoOptions"));
    }
    mask.addAll(extra);
  }
}

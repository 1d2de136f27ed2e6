package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where what was transcoded goes: into a channel, or to a CDN.
 *
 * @param rtc the channel, and as whom to publish there; null for a CDN
 * @param streamUrl the address of the CDN's stream; null for a channel
 * @param audio how its audio is encoded; null for Agora's default, {@link AudioProfile#DEFAULT}
 * @param audioExtra fields of {@code audioOption} that there is no component for, by their name on
 *     the wire; sent as they are
 * @param video how its video is encoded; null for audio alone
 * @param extra fields of the output that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record Output(
    @Nullable RtcStream rtc,
    @Nullable StreamUrl streamUrl,
    @Nullable AudioProfile audio,
    Map<String, Object> audioExtra,
    @Nullable VideoOption video,
    Map<String, Object> extra) {

  /** Copies; {@link TranscodingSpec} checks. */
  public Output {
    audioExtra = ExtraFields.copyOf(audioExtra);
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins an output.
   *
   * @return a builder with nothing set
   */
  public static OutputBuilder builder() {
    return OutputBuilder.builder();
  }

  void check(String field) {
    RtcStream.checkEither(field, rtc, streamUrl);
    if (video != null) {
      video.check(field + ".video");
    }
    ExtraFields.check(field + ".audioExtra", audioExtra, Bodies.AudioOption.class);
    ExtraFields.check(field + ".extra", extra, Bodies.WireOutput.class);
  }
}

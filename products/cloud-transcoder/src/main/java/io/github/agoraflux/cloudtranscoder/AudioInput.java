package io.github.agoraflux.cloudtranscoder;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where audio comes from: a user of a channel, or a CDN. Several inputs are mixed.
 *
 * @param rtc the user; null for a CDN
 * @param streamUrl the address of the CDN's stream; null for a user of a channel
 * @param volume how loud a CDN's stream is, 0 to 200; null for Agora's default, 100
 * @param repeat how often a CDN's stream is played, -1 for ever, never 0; null for Agora's default,
 *     once
 * @param extra fields of the input that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record AudioInput(
    @Nullable RtcStream rtc,
    @Nullable StreamUrl streamUrl,
    @Nullable Integer volume,
    @Nullable Integer repeat,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link TranscodingSpec} checks. */
  public AudioInput {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * The audio of a user of a channel.
   *
   * @param rtc the user
   * @return the input
   */
  public static AudioInput rtc(RtcStream rtc) {
    return builder().rtc(rtc).build();
  }

  /**
   * The audio of a CDN's stream, played once.
   *
   * @param streamUrl its address
   * @return the input
   */
  public static AudioInput cdn(StreamUrl streamUrl) {
    return builder().streamUrl(streamUrl).build();
  }

  /**
   * Begins an input.
   *
   * @return a builder with nothing set
   */
  public static AudioInputBuilder builder() {
    return AudioInputBuilder.builder();
  }

  void check(String field) {
    RtcStream.checkEither(field, rtc, streamUrl);
    Check.optionalRange(field + ".volume", volume, 0, 200);
    Fields.optionalRepeat(field + ".repeat", repeat);
    Check.that(
        rtc == null || (volume == null && repeat == null),
        field,
        "have volume and repeat for a CDN's stream alone",
        this);
    ExtraFields.check(field + ".extra", extra, AudioInput.class);
  }
}

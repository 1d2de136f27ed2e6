package io.github.agoraflux.cloudtranscoder;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where video comes from, a user of a channel or a CDN, and where it is on the canvas.
 *
 * @param rtc the user; null for a CDN
 * @param streamUrl the address of the CDN's stream; null for a user of a channel
 * @param repeat how often a CDN's stream is played, -1 for ever, never 0; null for Agora's default,
 *     once
 * @param placeholderImageUrl HTTP(S) URL of a jpg or png that is shown while the user is away; null
 *     for none
 * @param region where it is on the canvas; its layer 2 to 100, for the placeholder is below
 * @param extra fields of the input that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record VideoInput(
    @Nullable RtcStream rtc,
    @Nullable StreamUrl streamUrl,
    @Nullable Integer repeat,
    @Nullable String placeholderImageUrl,
    Region region,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final int LOWEST_LAYER = 2;

  /** Copies; {@link TranscodingSpec} checks. */
  public VideoInput {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * The video of a user of a channel.
   *
   * @param rtc the user
   * @param region where it is on the canvas
   * @return the input
   */
  public static VideoInput rtc(RtcStream rtc, Region region) {
    return builder().rtc(rtc).region(region).build();
  }

  /**
   * The video of a CDN's stream, played once.
   *
   * @param streamUrl its address
   * @param region where it is on the canvas
   * @return the input
   */
  public static VideoInput cdn(StreamUrl streamUrl, Region region) {
    return builder().streamUrl(streamUrl).region(region).build();
  }

  /**
   * Begins an input.
   *
   * @return a builder with nothing set
   */
  public static VideoInputBuilder builder() {
    return VideoInputBuilder.builder();
  }

  void check(String field) {
    RtcStream.checkEither(field, rtc, streamUrl);
    Fields.optionalRepeat(field + ".repeat", repeat);
    Check.that(
        rtc == null || repeat == null, field, "have repeat for a CDN's stream alone", repeat);
    Fields.optionalImageUrl(field + ".placeholderImageUrl", placeholderImageUrl);
    Check.given(field + ".region", region).check(field + ".region", LOWEST_LAYER);
    ExtraFields.check(field + ".extra", extra, VideoInput.class);
  }
}

package io.github.agoraflux.mediapush;

import static com.fasterxml.jackson.annotation.JsonProperty.Access.READ_ONLY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How video is composed and encoded. To put metadata (SEI) into a stream of audio alone without
 * paying for video, give {@code seiOptions}, a canvas of 16 by 16 pixels, and a view of the user
 * who carries the metadata.
 *
 * @param canvas what the views are laid on
 * @param layoutType who arranges the views; null for Agora's default, {@link LayoutType#CUSTOM}
 * @param layout the views, in a custom layout at least one; Agora's examples send them in a
 *     vertical layout as well; null if there are none
 * @param vertical the settings of a vertical layout, to be given with {@link LayoutType#VERTICAL};
 *     else null
 * @param defaultPlaceholderImageUrl HTTP(S) URL of a JPG, PNG or GIF that is shown in place of
 *     users who send no video; null for their last picture, then the canvas
 * @param bitrateKbps the bitrate in kbit/s, 1 to 10000; Agora moves what is unreasonable for the
 *     canvas into a reasonable range
 * @param gop how many frames from one key frame to the next, at least 1; null for Agora's default,
 *     twice the frame rate
 * @param frameRate frames a second, 1 to 30; null for Agora's default, 15
 * @param codec how it is encoded; null for Agora's default, {@link VideoCodec#H264}
 * @param codecProfile the codec's profile; null for Agora's default, {@link VideoCodecProfile#HIGH}
 * @param seiOptions what metadata the stream carries; null for none
 * @param extra fields of {@code videoOptions} that this record has no component for, by their name
 *     on the wire; sent as they are
 */
@Built
public record VideoOptions(
    Canvas canvas,
    @Nullable LayoutType layoutType,
    @Nullable List<LayoutView> layout,
    @Nullable VerticalLayout vertical,
    @Nullable String defaultPlaceholderImageUrl,
    @JsonProperty("bitrate") int bitrateKbps,
    @Nullable Integer gop,
    @Nullable Integer frameRate,
    @Nullable VideoCodec codec,
    @Nullable VideoCodecProfile codecProfile,
    @Nullable SeiOptions seiOptions,
    @JsonAnyGetter @JsonProperty(access = READ_ONLY) Map<String, Object> extra) {

  /** Copies; {@link ConverterSpec} checks. */
  public VideoOptions {
    layout = Check.listOrNull(layout);
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins options.
   *
   * @return a builder with nothing set
   */
  public static VideoOptionsBuilder builder() {
    return VideoOptionsBuilder.builder();
  }

  void check(String field) {
    Check.given(field + ".canvas", canvas).check(field + ".canvas", seiOptions != null);
    checkArrangement(field);
    Fields.views(field + ".layout", layout);
    if (vertical != null) {
      vertical.check(field + ".vertical");
    }
    Fields.optionalImageUrl(field + ".defaultPlaceholderImageUrl", defaultPlaceholderImageUrl);
    Check.range(field + ".bitrateKbps", bitrateKbps, 1, 10_000);
    Check.optionalRange(field + ".gop", gop, 1, Integer.MAX_VALUE);
    Check.optionalRange(field + ".frameRate", frameRate, 1, 30);
    if (seiOptions != null) {
      seiOptions.check(field + ".seiOptions");
    }
    ExtraFields.check(field + ".extra", extra, VideoOptions.class);
  }

  private void checkArrangement(String field) {
    boolean isVertical = LayoutType.VERTICAL.equals(layoutType);
    Check.that(
        isVertical == (vertical != null) || (layoutType != null && !layoutType.isKnown()),
        field + ".vertical",
        "be given in a vertical layout and in no other",
        vertical);
    if (layoutType == null || LayoutType.CUSTOM.equals(layoutType)) {
      Check.that(
          layout != null && !layout.isEmpty(),
          field + ".layout",
          "have a view at least, for the layout is a custom one",
          layout);
    }
  }
}

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
 * What changes in the video of a converter with a custom layout; codec and profile cannot change,
 * and a converter with a vertical layout can change nothing of its video. What is null stays as it
 * is.
 *
 * @param canvas what the views are laid on
 * @param layout the views, at least one; they take the place of all there were
 * @param defaultPlaceholderImageUrl HTTP(S) URL of a JPG, PNG or GIF that is shown in place of
 *     users who send no video
 * @param bitrateKbps the bitrate in kbit/s, 1 to 10000
 * @param gop how many frames from one key frame to the next, at least 1
 * @param frameRate frames a second, 1 to 30
 * @param seiOptions what metadata the stream carries
 * @param extra fields of {@code videoOptions} that this record has no component for, by their name
 *     on the wire; sent as they are
 */
@Built
public record VideoUpdate(
    @Nullable Canvas canvas,
    @Nullable List<LayoutView> layout,
    @Nullable String defaultPlaceholderImageUrl,
    @JsonProperty("bitrate") @Nullable Integer bitrateKbps,
    @Nullable Integer gop,
    @Nullable Integer frameRate,
    @Nullable SeiOptions seiOptions,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link UpdateSpec} checks. */
  public VideoUpdate {
    layout = Check.listOrNull(layout);
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins an update.
   *
   * @return a builder with nothing set
   */
  public static VideoUpdateBuilder builder() {
    return VideoUpdateBuilder.builder();
  }

  void check(String field) {
    if (canvas != null) {
      canvas.check(field + ".canvas", true);
    }
    if (layout != null) {
      Check.that(!layout.isEmpty(), field + ".layout", "have a view at least", layout);
      Fields.views(field + ".layout", layout);
    }
    Fields.optionalImageUrl(field + ".defaultPlaceholderImageUrl", defaultPlaceholderImageUrl);
    Check.optionalRange(field + ".bitrateKbps", bitrateKbps, 1, 10_000);
    Check.optionalRange(field + ".gop", gop, 1, Integer.MAX_VALUE);
    Check.optionalRange(field + ".frameRate", frameRate, 1, 30);
    if (seiOptions != null) {
      seiOptions.check(field + ".seiOptions");
    }
    ExtraFields.check(field + ".extra", extra, VideoUpdate.class);
  }

  void mask(FieldMask mask) {
    mask.add("canvas", canvas)
        .add("layout", layout)
        .add("defaultPlaceholderImageUrl", defaultPlaceholderImageUrl)
        .add("bitrate", bitrateKbps)
        .add("gop", gop)
        .add("frameRate", frameRate)
        .add("seiOptions", seiOptions)
        .addAll(extra);
  }
}

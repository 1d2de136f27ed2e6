package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A web page that is recorded.
 *
 * @param rootUrl where the page is; Agora adds classroom and user to it
 * @param url the page's full address, which goes before {@code rootUrl}; its user must not be in
 *     the classroom yet. One of the two must be given
 * @param publishRtmp whether the page is pushed to a CDN as well; null for not
 * @param onHold whether to begin paused; null for not
 * @param videoBitrateKbps 50 to 8000 kbit/s; null for Agora's default, 1500 below 1280 x 720 and
 *     else 2000
 * @param videoFps 5 to 60 frames a second; null for Agora's default, 15
 * @param audioProfile how sound is encoded; null for Agora's default
 * @param videoWidth 480 to 1280 pixels; null for 1280
 * @param videoHeight 480 to 1280 pixels; null for 720. Width times height is at most 921600
 * @param maxRecordingHours 1 to 720; null for the length of the class, or two
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are
 */
@Built
public record WebPage(
    @Nullable String rootUrl,
    @Nullable RecordedPage url,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Boolean publishRtmp,
    @JsonProperty("onhold") @Nullable Boolean onHold,
    @JsonProperty("videoBitrate") @Nullable Integer videoBitrateKbps,
    @Nullable Integer videoFps,
    @Nullable AudioProfile audioProfile,
    @Nullable Integer videoWidth,
    @Nullable Integer videoHeight,
    @JsonProperty("maxRecordingHour") @Nullable Integer maxRecordingHours,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final int MOST_PIXELS = 1280 * 720;

  /** Copies; {@link RecordingSpec} checks. */
  public WebPage {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a page.
   *
   * @return a builder with nothing set
   */
  public static WebPageBuilder builder() {
    return WebPageBuilder.builder();
  }

  void check(String field) {
    Check.that(rootUrl != null || url != null, field, "have rootUrl or url", null);
    Check.optionalRange(field + ".videoBitrateKbps", videoBitrateKbps, 50, 8000);
    Check.optionalRange(field + ".videoFps", videoFps, 5, 60);
    Check.optionalRange(field + ".videoWidth", videoWidth, 480, 1280);
    Check.optionalRange(field + ".videoHeight", videoHeight, 480, 1280);
    Check.optionalRange(field + ".maxRecordingHours", maxRecordingHours, 1, 720);
    int pixels =
        (videoWidth == null ? 1280 : videoWidth) * (videoHeight == null ? 720 : videoHeight);
    Check.that(pixels <= MOST_PIXELS, field, "have at most " + MOST_PIXELS + " pixels", pixels);
    ExtraFields.check(field + ".extra", extra, WebPage.class);
  }
}

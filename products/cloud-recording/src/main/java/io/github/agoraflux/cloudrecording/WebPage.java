package io.github.agoraflux.cloudrecording;

import static com.fasterxml.jackson.annotation.JsonProperty.Access.READ_ONLY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page to record.
 *
 * @param url its address, HTTP or HTTPS, as {@link PageUrl#of} makes it; it prints its host alone
 * @param audioProfile how audio is encoded
 * @param width of the video in pixels; width by height is at most 1920 by 1080
 * @param height of the video in pixels
 * @param maxDuration after how long the recording ends by itself, 1 to 720 whole hours; should not
 *     be longer than the resource can be called. It is paid for until it ends
 * @param bitrateKbps the bitrate in kbit/s, at least 1; null for Agora's default, 2000 from 1280 by
 *     720 pixels on and 1500 below
 * @param frameRate frames a second, 5 to 60; null for Agora's default, 15
 * @param mobile whether the page is shown as on a mobile phone; null for Agora's default, false
 * @param maxFileDuration after how long a new MP4 file begins, 30 to 240 whole minutes; null for
 *     Agora's default, 2 h
 * @param onHold whether the recording begins paused; null for Agora's default, false
 * @param readyTimeout how long the page may take to load, 0 to 60 whole seconds; null for Agora's
 *     default, 0, which does not look
 * @param errorHandling what its failure does to the push; null for Agora's default, {@link
 *     ErrorHandling#ABORT}
 * @param extra fields of its {@code serviceParam} that this record has no component for, by their
 *     name on the wire; sent as they are
 */
@Built
public record WebPage(
    PageUrl url,
    AudioProfile audioProfile,
    @JsonProperty("videoWidth") int width,
    @JsonProperty("videoHeight") int height,
    @JsonProperty("maxRecordingHour") @WireUnit(ChronoUnit.HOURS) Duration maxDuration,
    @JsonProperty("videoBitrate") @Nullable Integer bitrateKbps,
    @JsonProperty("videoFps") @Nullable Integer frameRate,
    @Nullable Boolean mobile,
    @JsonProperty("maxVideoDuration") @WireUnit(ChronoUnit.MINUTES)
        @Nullable Duration maxFileDuration,
    @JsonProperty("onhold") @Nullable Boolean onHold,
    @WireUnit(ChronoUnit.SECONDS) @Nullable Duration readyTimeout,
    @JsonIgnore @Nullable ErrorHandling errorHandling,
    @JsonAnyGetter @JsonProperty(access = READ_ONLY) Map<String, Object> extra) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public WebPage {
    extra = ExtraFields.copyOf(extra);
    Check.given("url", url).check("url");
    Check.given("audioProfile", audioProfile);
    Fields.pixels("page", width, height);
    Fields.optionalTime(
        "maxDuration", Check.given("maxDuration", maxDuration), ChronoUnit.HOURS, 1, 720);
    Check.optionalRange("bitrateKbps", bitrateKbps, 1, Integer.MAX_VALUE);
    Check.optionalRange("frameRate", frameRate, 5, 60);
    Fields.optionalTime("maxFileDuration", maxFileDuration, ChronoUnit.MINUTES, 30, 240);
    Fields.optionalTime("readyTimeout", readyTimeout, ChronoUnit.SECONDS, 0, 60);
    ExtraFields.check("extra", extra, WebPage.class);
  }

  /**
   * Begins a page.
   *
   * @return a builder with nothing set
   */
  public static WebPageBuilder builder() {
    return WebPageBuilder.builder();
  }
}

package io.github.agoraflux.mediagateway;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The second, smaller video of a stream, for viewers on poor networks. Everything is at most what
 * the stream's own video has.
 *
 * @param enabled whether there is one; null for yes, as one is given
 * @param width pixels, 0 to 3840, where 0 and null stand for half the video's
 * @param height pixels, 0 to 3840, where 0 and null stand for half the video's
 * @param fps frames a second, 0 to 60, where 0 and null stand for 15
 * @param bitrateKbps the bitrate in kbit/s, 0 to 20000, where 0 and null stand for Agora's choice
 * @param extra fields of {@code simulcastStream} that this record has no component for, by their
 *     name on the wire; sent as they are
 */
@Built
public record SimulcastStream(
    @Nullable Boolean enabled,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Integer fps,
    @JsonProperty("bitrate") @Nullable Integer bitrateKbps,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link TemplateSpec} checks. */
  public SimulcastStream {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a second video.
   *
   * @return a builder with nothing set
   */
  public static SimulcastStreamBuilder builder() {
    return SimulcastStreamBuilder.builder();
  }

  void check(String field) {
    VideoTranscoding.checkSize(field, width, height, fps, bitrateKbps);
    ExtraFields.check(field + ".extra", extra, SimulcastStream.class);
  }
}

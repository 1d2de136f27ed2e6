package io.github.agoraflux.mediagateway;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How video is transcoded. Agora's sources differ in the ranges; refused is what none of them
 * allows.
 *
 * @param enabled whether it is
 * @param mode when it is; null for Agora's default, {@link TranscodingMode#FORCE}
 * @param codec how it is encoded; null for Agora's default, {@link VideoCodec#H264}
 * @param width pixels, 0 to 3840 (in the published collection 2 to 1920), where 0 and null stand
 *     for the stream's; to be given together with {@code height}
 * @param height pixels, 0 to 3840 (in the published collection 2 to 1920), where 0 and null stand
 *     for the stream's; to be given together with {@code width}
 * @param fps frames a second, 0 to 60, where 0 and null stand for the stream's
 * @param bitrateKbps the bitrate in kbit/s, 0 to 20000 (in the published collection to 14000); null
 *     for Agora's choice, which it recommends unless there is a second video
 * @param advancedOptions what costs more; null for none
 * @param simulcastStream a second, smaller video; null for none
 * @param extra fields of {@code video} that this record has no component for, by their name on the
 *     wire; sent as they are
 */
@Built
public record VideoTranscoding(
    boolean enabled,
    @Nullable TranscodingMode mode,
    @Nullable VideoCodec codec,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Integer fps,
    @JsonProperty("bitrate") @Nullable Integer bitrateKbps,
    @Nullable AdvancedOptions advancedOptions,
    @Nullable SimulcastStream simulcastStream,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; {@link TemplateSpec} checks. */
  public VideoTranscoding {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins transcoding of video that is enabled.
   *
   * @return a builder with nothing else set
   */
  public static VideoTranscodingBuilder builder() {
    return VideoTranscodingBuilder.builder().enabled(true);
  }

  /**
   * Video as it comes.
   *
   * @return transcoding that is not enabled
   */
  public static VideoTranscoding disabled() {
    return VideoTranscodingBuilder.builder().build();
  }

  void check(String field) {
    checkSize(field, width, height, fps, bitrateKbps);
    boolean together = (width == null) == (height == null);
    Check.that(together, field + ".height", "be given where width is, and only there", height);
    if (advancedOptions != null) {
      advancedOptions.check(field + ".advancedOptions");
    }
    if (simulcastStream != null) {
      simulcastStream.check(field + ".simulcastStream");
    }
    ExtraFields.check(field + ".extra", extra, VideoTranscoding.class);
  }

  /** The ranges that both videos of a stream have. */
  static void checkSize(
      String field,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable Integer fps,
      @Nullable Integer bitrateKbps) {
    Check.optionalRange(field + ".width", width, 0, 3840);
    Check.optionalRange(field + ".height", height, 0, 3840);
    Check.optionalRange(field + ".fps", fps, 0, 60);
    Check.optionalRange(field + ".bitrateKbps", bitrateKbps, 0, 20_000);
  }
}

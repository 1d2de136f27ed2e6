package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an agent without multimodal model knows whose turn it is. What is null is as by default.
 *
 * @param speechThreshold how sure it has to be that it hears speech, between 0 and 1; null for
 *     Agora's default, 0.5
 * @param start how the start of speech is detected
 * @param end how the end of speech is detected
 * @param extra fields of {@code config} that this record has no component for, by their name on the
 *     wire; sent as they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record TurnDetection(
    @Nullable Double speechThreshold,
    @Nullable SpeechStart start,
    @Nullable SpeechEnd end,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public TurnDetection {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a detection.
   *
   * @return a builder with nothing set
   */
  public static TurnDetectionBuilder builder() {
    return TurnDetectionBuilder.builder();
  }

  void check(String field) {
    Fields.threshold(field + ".speechThreshold", speechThreshold);
    if (start != null) {
      start.check(field + ".start");
    }
    if (end != null) {
      end.check(field + ".end");
    }
    ExtraFields.check(field + ".extra", extra, Wire.Config.class);
  }

  /** As it stands on the wire. */
  record Wire(String mode, Config config) {

    record Config(
        @JsonProperty("speech_threshold") @Nullable Double speechThreshold,
        @JsonProperty("start_of_speech") @Nullable ByMode start,
        @JsonProperty("end_of_speech") @Nullable ByMode end,
        @JsonAnyGetter Map<String, Object> extra) {}

    static @Nullable Wire of(@Nullable TurnDetection detection) {
      if (detection == null) {
        return null;
      }
      SpeechStart start = detection.start;
      SpeechEnd end = detection.end;
      return new Wire(
          "default",
          new Config(
              detection.speechThreshold,
              start == null ? null : ByMode.of(start.mode(), start),
              end == null ? null : ByMode.of(end.mode(), end),
              detection.extra));
    }
  }
}

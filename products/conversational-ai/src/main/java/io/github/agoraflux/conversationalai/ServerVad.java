package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the vendor of a multimodal model detects speech. What is null is as by default; times are
 * whole milliseconds.
 *
 * @param prefixPadding how much of what was heard before speech was detected belongs to it
 * @param silenceDuration after how much silence speech has ended
 * @param threshold how sure it has to be that it hears speech
 * @param idleTimeout after how long without speech the model goes on; OpenAI alone
 * @param startSensitivity how readily speech begins; Gemini alone
 * @param endSensitivity how readily speech ends; Gemini alone
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record ServerVad(
    @JsonProperty("prefix_padding_ms") @WireUnit(ChronoUnit.MILLIS)
        @Nullable Duration prefixPadding,
    @JsonProperty("silence_duration_ms") @WireUnit(ChronoUnit.MILLIS)
        @Nullable Duration silenceDuration,
    @Nullable Double threshold,
    @JsonProperty("idle_timeout_ms") @WireUnit(ChronoUnit.MILLIS) @Nullable Duration idleTimeout,
    @JsonProperty("start_of_speech_sensitivity") @Nullable StartSensitivity startSensitivity,
    @JsonProperty("end_of_speech_sensitivity") @Nullable EndSensitivity endSensitivity,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public ServerVad {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a detection.
   *
   * @return a builder with nothing set
   */
  public static ServerVadBuilder builder() {
    return ServerVadBuilder.builder();
  }

  void check(String field) {
    Fields.millis(field + ".prefixPadding", prefixPadding);
    Fields.millis(field + ".silenceDuration", silenceDuration);
    Fields.millis(field + ".idleTimeout", idleTimeout);
    ExtraFields.check(field + ".extra", extra, ServerVad.class);
  }
}

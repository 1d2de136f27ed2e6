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
 * How Agora detects speech for a multimodal model. What is null is as by default; times are whole
 * milliseconds.
 *
 * @param prefixPadding how much of what was heard before speech was detected belongs to it
 * @param silenceDuration after how much silence speech has ended
 * @param threshold how sure it has to be that it hears speech
 * @param interruptDuration how much speech interrupts the agent
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record AgoraVad(
    @JsonProperty("prefix_padding_ms") @WireUnit(ChronoUnit.MILLIS)
        @Nullable Duration prefixPadding,
    @JsonProperty("silence_duration_ms") @WireUnit(ChronoUnit.MILLIS)
        @Nullable Duration silenceDuration,
    @Nullable Double threshold,
    @JsonProperty("interrupt_duration_ms") @WireUnit(ChronoUnit.MILLIS)
        @Nullable Duration interruptDuration,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public AgoraVad {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a detection.
   *
   * @return a builder with nothing set
   */
  public static AgoraVadBuilder builder() {
    return AgoraVadBuilder.builder();
  }

  void check(String field) {
    Fields.millis(field + ".prefixPadding", prefixPadding);
    Fields.millis(field + ".silenceDuration", silenceDuration);
    Fields.millis(field + ".interruptDuration", interruptDuration);
    ExtraFields.check(field + ".extra", extra, AgoraVad.class);
  }
}

package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a turn began.
 *
 * @param at when, to the millisecond
 * @param type what began it
 * @param metadata what there is to say about that; null for nothing
 */
public record TurnStart(
    @JsonProperty("start_at") @WireUnit(ChronoUnit.MILLIS) Instant at,
    TurnStartType type,
    @Nullable Metadata metadata) {

  /**
   * What there is to say about a start. What is null does not belong to its type.
   *
   * @param speechDuration how long the user spoke, of {@link TurnStartType#VOICE_INPUT}
   * @param interruptDuration how much speech interrupts, of {@link TurnStartType#VOICE_INPUT}
   * @param greetingNumber which greeting it is, of {@link TurnStartType#GREETING}
   * @param action what the agent did, of {@link TurnStartType#SILENCE_TIMEOUT}
   * @param transport how the text came, of {@link TurnStartType#API_SPEAK}
   */
  public record Metadata(
      @JsonProperty("speech_duration_ms") @WireUnit(ChronoUnit.MILLIS)
          @Nullable Duration speechDuration,
      @JsonProperty("interrupt_duration_ms") @WireUnit(ChronoUnit.MILLIS)
          @Nullable Duration interruptDuration,
      @JsonProperty("greeting_nth") @Nullable Integer greetingNumber,
      @Nullable SilenceAction action,
      @Nullable TurnTransport transport) {}
}

package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a turn ended.
 *
 * @param at when, to the millisecond
 * @param type how
 * @param metadata what there is to say about that; null for nothing
 */
public record TurnEnd(
    @JsonProperty("end_at") @WireUnit(ChronoUnit.MILLIS) Instant at,
    TurnEndType type,
    @Nullable Metadata metadata) {

  /**
   * What there is to say about an end. What is null does not belong to its type.
   *
   * @param playbackDuration how long the agent spoke, of {@link TurnEndType#OK}
   * @param cause what interrupted it, or why it was ignored
   * @param transport how a call that interrupted it came
   * @param reason what went wrong, of {@link TurnEndType#ERROR}
   * @param details more about what went wrong, of {@link TurnEndType#ERROR}
   */
  public record Metadata(
      @JsonProperty("playback_duration_ms") @WireUnit(ChronoUnit.MILLIS)
          @Nullable Duration playbackDuration,
      @JsonProperty("caused_by") @Nullable TurnEndCause cause,
      @Nullable TurnTransport transport,
      @Nullable TurnFailure reason,
      @Nullable String details) {}
}

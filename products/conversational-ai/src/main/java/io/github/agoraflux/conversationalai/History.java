package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent and its user have said so far, as far as the agent keeps it.
 *
 * @param agent the agent
 * @param createdAt when it was created, to the second; null if not told
 * @param status what it is doing; null if not told
 * @param contents what was said, the oldest first
 */
public record History(
    @JsonProperty("agent_id") AgentId agent,
    @JsonProperty("start_ts") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant createdAt,
    @Nullable AgentStatus status,
    List<Entry> contents) {

  /**
   * Something that was said.
   *
   * @param role who said it
   * @param content what was said, which may be nothing
   * @param startedAt when speech began, to the millisecond; null unless the model's vendor is
   *     {@link LlmVendor#CUSTOM}
   * @param endedAt when speech ended or was interrupted, to the millisecond; null unless the
   *     model's vendor is {@link LlmVendor#CUSTOM}
   * @param algorithmicDelay how long the audio was processed; null if not told
   */
  public record Entry(
      Role role,
      String content,
      @JsonProperty("speech_start_ms") @WireUnit(ChronoUnit.MILLIS) @Nullable Instant startedAt,
      @JsonProperty("speech_end_ms") @WireUnit(ChronoUnit.MILLIS) @Nullable Instant endedAt,
      @JsonProperty("speech_algorithmic_delay") @WireUnit(ChronoUnit.MILLIS)
          @Nullable Duration algorithmicDelay) {}
}

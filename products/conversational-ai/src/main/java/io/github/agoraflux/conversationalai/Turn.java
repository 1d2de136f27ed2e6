package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn of a conversation.
 *
 * @param agent the agent; null if not told
 * @param channel the channel; null if not told
 * @param number its place in the conversation, from 1
 * @param start how it began; null if not told
 * @param end how it ended; null if not told
 * @param metrics how long things took; null if not told
 */
public record Turn(
    @JsonProperty("agent_id") @Nullable AgentId agent,
    @Nullable String channel,
    @JsonProperty("turn_id") long number,
    @Nullable TurnStart start,
    @Nullable TurnEnd end,
    @Nullable Metrics metrics) {

  /**
   * How long things took in a turn.
   *
   * @param endToEnd from the end of what the user said to the first sound of the answer; null if
   *     not told
   * @param segments the parts of it
   */
  public record Metrics(
      @JsonProperty("e2e_latency_ms") @WireUnit(ChronoUnit.MILLIS) @Nullable Duration endToEnd,
      @JsonProperty("segmented_latency_ms") List<Segment> segments) {}

  /**
   * A part of the time a turn took.
   *
   * @param name what took it
   * @param latency how long, which may have fractions of a millisecond
   */
  public record Segment(LatencyName name, @WireUnit(ChronoUnit.MILLIS) Duration latency) {}
}

package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which agents to list.
 *
 * @param channel those of a channel; null for those of all
 * @param from those created at that time or later, to the second; null for Agora's default, two
 *     hours ago
 * @param to those created at that time or earlier, to the second; null for now
 * @param states those in one of these states; null for Agora's default, {@link AgentState#RUNNING}
 * @param pageSize how many to fetch at a time, at least 1; null for Agora's default, 20
 */
@Built
public record AgentFilter(
    @Nullable String channel,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable List<AgentState> states,
    @Nullable Integer pageSize) {

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public AgentFilter {
    states = Check.listOrNull(states);
    if (channel != null) {
      Check.notBlank("channel", channel);
    }
    Check.that(from == null || to == null || !to.isBefore(from), "to", "not be before from", to);
    Check.that(states == null || !states.isEmpty(), "states", "not be empty", states);
    Check.optionalRange("pageSize", pageSize, 1, Integer.MAX_VALUE);
  }

  /**
   * Begins a filter.
   *
   * @return a builder with nothing set, which asks for the agents that run
   */
  public static AgentFilterBuilder builder() {
    return AgentFilterBuilder.builder();
  }
}

package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * That an agent has taken what it was told. What is null was not told.
 *
 * @param agent the agent
 * @param channel the channel it is in
 * @param createdAt when the agent was created, to the second
 */
public record Receipt(
    @JsonProperty("agent_id") @Nullable AgentId agent,
    @Nullable String channel,
    @JsonProperty("start_ts") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant createdAt) {}

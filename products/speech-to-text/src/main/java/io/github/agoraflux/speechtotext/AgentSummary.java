package io.github.agoraflux.speechtotext;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An agent in a list.
 *
 * @param id its id
 * @param status what it is doing
 * @param startedAt when it was created, to the second; null if not told
 */
public record AgentSummary(
    @JsonProperty("agent_id") AgentId id,
    AgentStatus status,
    @JsonProperty("start_ts") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant startedAt) {}

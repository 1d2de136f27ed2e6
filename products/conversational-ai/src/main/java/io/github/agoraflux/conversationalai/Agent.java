package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An agent at one moment. What is null was not told: a join and an update tell id, status and time
 * of creation, a list the same, a query all.
 *
 * @param id its id
 * @param status what it is doing
 * @param createdAt when it was created, to the second
 * @param stoppedAt when it left, to the second; null before
 * @param name its own name
 * @param message what Agora has to say of it, such as why it left
 */
public record Agent(
    @JsonProperty("agent_id") AgentId id,
    AgentStatus status,
    @JsonProperty("create_ts") @JsonAlias("start_ts") @WireUnit(ChronoUnit.SECONDS)
        @Nullable Instant createdAt,
    @JsonProperty("stop_ts") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant stoppedAt,
    @Nullable String name,
    @Nullable String message) {

  /**
   * Whether it has started and goes on.
   *
   * @return true for {@link AgentStatus#RUNNING}
   */
  public boolean isRunning() {
    return status.equals(AgentStatus.RUNNING);
  }

  /**
   * Whether it has left.
   *
   * @return true for {@link AgentStatus#STOPPED} and {@link AgentStatus#FAILED}
   */
  public boolean hasEnded() {
    return status.equals(AgentStatus.STOPPED) || status.equals(AgentStatus.FAILED);
  }
}

package io.github.agoraflux.speechtotext;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agent at one moment.
 *
 * @param id its id
 * @param status what it is doing
 * @param createdAt when it was created, to the second; null if not told
 * @param message what Agora has to say of it; null if nothing
 */
public record Agent(
    @JsonProperty("agent_id") @JsonAlias("taskId") AgentId id,
    AgentStatus status,
    @JsonProperty("create_ts") @JsonAlias("createTs") @WireUnit(ChronoUnit.SECONDS)
        @Nullable Instant createdAt,
    @Nullable String message) {

  private static final Set<AgentStatus> RUNNING =
      Set.of(AgentStatus.RUNNING, AgentStatus.STARTED, AgentStatus.IN_PROGRESS);
  private static final Set<AgentStatus> ENDED = Set.of(AgentStatus.STOPPED, AgentStatus.FAILED);

  /**
   * Whether it has started and goes on.
   *
   * @return true for {@link AgentStatus#RUNNING}, {@link AgentStatus#STARTED} and {@link
   *     AgentStatus#IN_PROGRESS}
   */
  public boolean isRunning() {
    return RUNNING.contains(status);
  }

  /**
   * Whether it has left.
   *
   * @return true for {@link AgentStatus#STOPPED} and {@link AgentStatus#FAILED}
   */
  public boolean hasEnded() {
    return ENDED.contains(status);
  }
}

package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What an agent is doing.
 *
 * @param value as it stands on the wire
 */
public record AgentStatus(String value) implements OpenEnum<String> {

  /** Idle. */
  public static final AgentStatus IDLE = new AgentStatus("IDLE");

  /** Starting. */
  public static final AgentStatus STARTING = new AgentStatus("STARTING");

  /** Running. */
  public static final AgentStatus RUNNING = new AgentStatus("RUNNING");

  /** Leaving. */
  public static final AgentStatus STOPPING = new AgentStatus("STOPPING");

  /** Has left. */
  public static final AgentStatus STOPPED = new AgentStatus("STOPPED");

  /** Has left because of a failure. */
  public static final AgentStatus FAILED = new AgentStatus("FAILED");

  private static final Set<AgentStatus> KNOWN =
      Set.of(IDLE, STARTING, RUNNING, STOPPING, STOPPED, FAILED);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

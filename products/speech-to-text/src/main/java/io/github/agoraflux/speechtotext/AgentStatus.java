package io.github.agoraflux.speechtotext;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What an agent is doing.
 *
 * @param value as it stands on the wire
 */
public record AgentStatus(String value) implements OpenEnum<String> {

  /** Not initialized. */
  public static final AgentStatus IDLE = new AgentStatus("IDLE");

  /** Starting. */
  public static final AgentStatus STARTING = new AgentStatus("STARTING");

  /** Running. */
  public static final AgentStatus RUNNING = new AgentStatus("RUNNING");

  /** Leaving. */
  public static final AgentStatus STOPPING = new AgentStatus("STOPPING");

  /** Has left. */
  public static final AgentStatus STOPPED = new AgentStatus("STOPPED");

  /** Recovering. */
  public static final AgentStatus RECOVERING = new AgentStatus("RECOVERING");

  /** Has left because of a failure. */
  public static final AgentStatus FAILED = new AgentStatus("FAILED");

  /** Started; in examples of older documents. */
  public static final AgentStatus STARTED = new AgentStatus("STARTED");

  /** Running; in examples of older documents. */
  public static final AgentStatus IN_PROGRESS = new AgentStatus("IN_PROGRESS");

  private static final Set<AgentStatus> KNOWN =
      Set.of(IDLE, STARTING, RUNNING, STOPPING, STOPPED, RECOVERING, FAILED, STARTED, IN_PROGRESS);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Which agents a list has, by what they are doing.
 *
 * @param value as it stands on the wire
 */
public record AgentState(Integer value) implements OpenEnum<Integer> {

  /** Those that are idle. */
  public static final AgentState IDLE = new AgentState(0);

  /** Those starting. */
  public static final AgentState STARTING = new AgentState(1);

  /** Those running; Agora's default. */
  public static final AgentState RUNNING = new AgentState(2);

  /** Those leaving. */
  public static final AgentState STOPPING = new AgentState(3);

  /** Those that have left. */
  public static final AgentState STOPPED = new AgentState(4);

  /** Those that have left because of a failure. */
  public static final AgentState FAILED = new AgentState(6);

  private static final Set<AgentState> KNOWN =
      Set.of(IDLE, STARTING, RUNNING, STOPPING, STOPPED, FAILED);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.simulator.agent;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.Map;

/** Errors in the form {@code {"detail": "…", "reason": "…"}}. */
public abstract class AgentErrors implements ErrorBodies {

  private final Map<Integer, String> reasons;
  private final String otherwise;

  /**
   * Begins.
   *
   * @param reasons the documented reason of each status
   * @param otherwise the reason of any other status
   */
  protected AgentErrors(Map<Integer, String> reasons, String otherwise) {
    this.reasons = Map.copyOf(reasons);
    this.otherwise = otherwise;
  }

  @Override
  public Answer of(int status) {
    return of(status, "HTTP status " + status);
  }

  @Override
  public Answer of(int status, String message) {
    String reason = reasons.getOrDefault(status, otherwise);
    return Answer.json(status, Json.object("detail", message, "reason", reason));
  }
}

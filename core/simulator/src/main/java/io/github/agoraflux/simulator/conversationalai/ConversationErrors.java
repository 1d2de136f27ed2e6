package io.github.agoraflux.simulator.conversationalai;

import io.github.agoraflux.simulator.agent.AgentErrors;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.Map;

/** How Conversational AI words its errors. */
final class ConversationErrors extends AgentErrors {

  private static final Map<Integer, String> REASONS =
      Map.of(
          400, "InvalidRequest",
          401, "Unauthorized",
          403, "InvalidPermission",
          404, "TaskNotFound",
          409, "TaskConflict",
          422, "ConcurrencyLimitExceeded",
          429, "TooManyRequests",
          500, "InternalError",
          503, "ServiceUnavailable",
          504, "TaskOperationTimeout");

  ConversationErrors() {
    super(REASONS, "InternalError");
  }

  @Override
  public Answer invalid(String parameter) {
    return of(400, "create agent failed, code: 400, msg: " + parameter);
  }

  @Override
  public Answer missingCredentials() {
    return of(401, "Invalid authentication credentials");
  }

  @Override
  public Answer unknownApp() {
    return of(400, "invalid appid");
  }
}

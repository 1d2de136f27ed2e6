package io.github.agoraflux.simulator.speechtotext;

import io.github.agoraflux.simulator.agent.AgentErrors;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.Map;

/** How Speech to Text 7.x words its errors; a refused credential has no reason. */
final class SpeechErrors extends AgentErrors {

  private static final Map<Integer, String> REASONS =
      Map.of(
          400, "InvalidRequest",
          403, "Forbidden",
          404, "TaskNotFound",
          409, "TaskConflict",
          429, "TooManyRequests",
          500, "InternalError",
          504, "InternalTimeout");

  SpeechErrors() {
    super(REASONS, "Failed");
  }

  @Override
  public Answer of(int status, String message) {
    return status == 401 ? missingCredentials() : super.of(status, message);
  }

  @Override
  public Answer invalid(String parameter) {
    return of(400, "body schema check fail, " + parameter);
  }

  @Override
  public Answer missingCredentials() {
    return MessageErrors.message(401, "Invalid authentication credentials");
  }

  @Override
  public Answer unknownApp() {
    return of(400, "invalid_appid!");
  }
}

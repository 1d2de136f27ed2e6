package io.github.agoraflux.simulator.speechtotext;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.Map;

/** Errors in the form {@code {"detail": "…", "reason": "…"}}. */
final class DetailErrors implements ErrorBodies {

  private static final Map<Integer, String> REASONS =
      Map.of(
          400, "InvalidRequest",
          403, "Forbidden",
          404, "TaskNotFound",
          409, "TaskConflict",
          429, "TooManyRequests",
          500, "InternalError",
          504, "InternalTimeout");

  @Override
  public Answer of(int status) {
    return of(status, "HTTP status " + status);
  }

  @Override
  public Answer of(int status, String message) {
    return status == 401
        ? missingCredentials()
        : Answer.json(
            status,
            Json.write(
                Json.object("detail", message, "reason", REASONS.getOrDefault(status, "Failed"))));
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

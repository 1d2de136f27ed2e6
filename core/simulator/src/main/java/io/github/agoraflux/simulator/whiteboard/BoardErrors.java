package io.github.agoraflux.simulator.whiteboard;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.Map;

/** How Interactive Whiteboard words its errors; those of conversions come with HTTP 200. */
final class BoardErrors {

  static final ErrorBodies BODIES =
      new MessageErrors(
          Map.of(
              400, "invalid request",
              401, "invalid format of token",
              403, "forbidden",
              404, "not found",
              409, "conflict",
              413, "request body too large",
              429, "too many requests",
              500, "internal server error",
              502, "bad gateway",
              503, "service unavailable"),
          "invalid %s",
          MessageErrors.message(404, "not found"));

  private BoardErrors() {}

  static Refusal refusal(int status, String message) {
    return new Refusal(MessageErrors.message(status, message));
  }

  static Refusal noRoom() {
    return refusal(404, "room not found");
  }

  static Refusal noScene() {
    return refusal(404, "scene not found");
  }

  static Refusal tooManyTasks() {
    return conversion("2010203", "the number of tasks exceeds limit");
  }

  static Refusal noTask() {
    return conversion("2010605", "task not found");
  }

  static Refusal running() {
    return conversion("2010607", "modify priority for running task is not allowed");
  }

  private static Refusal conversion(String code, String message) {
    return new Refusal(Answer.json(200, Json.object("errorCode", code, "errorMessage", message)));
  }
}

package io.github.agoraflux.simulator.cloudrecording;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.Map;

/** Errors in the form {@code {"code": 2, "reason": "…"}}; those of the gateway have a message. */
final class RecordingErrors implements ErrorBodies {

  static final Answer ALREADY_STARTED = coded(201, 7, "already started");
  static final Answer NO_DATA = coded(206, 435, "no recorded data");
  static final Answer CONFLICT = coded(400, 53, "task conflict");
  static final Answer EXITING = coded(400, 49, "invalid operation");
  static final Answer INVALID_CHANNEL = coded(400, 401, "invalid_channel_name");
  static final Answer OVERLOADED = coded(400, 406, "vendor_over_load");
  static final Answer GONE = coded(404, 404, "failed to find worker");

  private static final Map<Integer, Answer> BY_STATUS =
      Map.of(
          201, ALREADY_STARTED,
          206, coded(206, 65, "request not completed"),
          401, MessageErrors.message(401, "Invalid authentication credentials"),
          404, GONE,
          429, MessageErrors.message(429, "API rate limit exceeded"),
          500, coded(500, 500, "internal_error"),
          504, coded(504, 62, "request timeout"));

  static Answer coded(int status, int code, String reason) {
    return Answer.json(status, Json.object("code", code, "reason", reason));
  }

  @Override
  public Answer of(int status) {
    return BY_STATUS.getOrDefault(status, MessageErrors.message(status, "HTTP status " + status));
  }

  @Override
  public Answer invalid(String parameter) {
    return coded(400, 2, "invalid " + parameter + " value!");
  }

  @Override
  public Answer missingCredentials() {
    return MessageErrors.message(401, "Unauthorized");
  }

  @Override
  public Answer unknownApp() {
    return MessageErrors.message(400, "appid is invalid");
  }
}

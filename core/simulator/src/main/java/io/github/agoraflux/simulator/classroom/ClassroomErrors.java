package io.github.agoraflux.simulator.classroom;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.InstantSource;
import java.util.Map;

/** How Flexible Classroom words its errors: code, words and time. */
final class ClassroomErrors implements ErrorBodies {

  private static final Map<Integer, String> MESSAGES =
      Map.of(
          400, "The request parameter is incorrect.",
          401, "Incorrect App ID, x-agora-uid or x-agora-token.",
          404, "The resource is not found.",
          500, "The server has an internal error and cannot process the request.",
          503, "The gateway got no timely answer.");

  private final InstantSource clock;

  ClassroomErrors(InstantSource clock) {
    this.clock = clock;
  }

  Refusal noRoom() {
    return refusal(404, 20_404_100, "The classroom does not exist.");
  }

  Refusal noUser() {
    return refusal(404, 20_404_200, "The user does not exist.");
  }

  Refusal roomExists() {
    return refusal(409, 409, "The classroom has been created.");
  }

  Refusal classStarted() {
    return refusal(409, 30_409_100, "The class has been started.");
  }

  Refusal classEnded() {
    return refusal(409, 30_409_101, "The class has been ended.");
  }

  Refusal recordingNotStarted() {
    return refusal(409, 30_409_410, "The recording has not been started.");
  }

  Refusal recordingNotEnded() {
    return refusal(409, 30_409_411, "The recording has not been ended.");
  }

  private Refusal refusal(int status, int code, String message) {
    return new Refusal(answer(status, code, message));
  }

  private Answer answer(int status, int code, String message) {
    return Answer.json(status, Json.object("code", code, "msg", message, "ts", clock.millis()));
  }

  @Override
  public Answer of(int status) {
    return of(status, MESSAGES.getOrDefault(status, "HTTP status " + status));
  }

  @Override
  public Answer of(int status, String message) {
    return answer(status, status, message);
  }

  @Override
  public Answer invalid(String parameter) {
    return of(400, "The request parameter is incorrect: " + parameter);
  }

  @Override
  public Answer missingCredentials() {
    return of(401);
  }

  @Override
  public Answer unknownApp() {
    return of(401);
  }
}

package io.github.agoraflux.simulator.product;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.Map;

/**
 * Errors in the form {@code {"message": "…"}}.
 *
 * @param messages the documented message of each status
 * @param invalidParameter the message for a bad parameter, with {@code %s} for its name
 * @param unknownApp the answer to an unknown App ID
 */
public record MessageErrors(
    Map<Integer, String> messages, String invalidParameter, Answer unknownApp)
    implements ErrorBodies {

  /** A copy that cannot change. */
  public MessageErrors {
    messages = Map.copyOf(messages);
  }

  /**
   * An error answer in this form.
   *
   * @param status its status
   * @param message its message
   * @return the answer
   */
  public static Answer message(int status, String message) {
    return Answer.json(status, Json.write(Json.object("message", message)));
  }

  @Override
  public Answer of(int status) {
    return message(status, messages.getOrDefault(status, "HTTP status " + status));
  }

  @Override
  public Answer invalid(String parameter) {
    return message(400, invalidParameter.formatted(parameter));
  }

  @Override
  public Answer missingCredentials() {
    return message(401, "Unauthorized");
  }
}

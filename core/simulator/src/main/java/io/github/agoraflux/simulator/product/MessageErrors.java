package io.github.agoraflux.simulator.product;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.HashMap;
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

  private static final Map<Integer, String> OF_MEDIA =
      Map.of(
          400, "Bad request.",
          401, "Invalid authentication credentials.",
          405, "Method not allowed.",
          409, "Resource with the same name already exists.",
          413, "Request body too large.",
          429, "Request rate limit exceeded.");

  /** A copy that cannot change. */
  public MessageErrors {
    messages = Map.copyOf(messages);
  }

  /**
   * The errors of a product that calls a bad parameter {@code invalid}, and an unknown App ID, too.
   *
   * @param messages the documented message of each status
   * @return the errors
   */
  public static MessageErrors of(Map<Integer, String> messages) {
    return new MessageErrors(messages, "invalid %s", message(400, "invalid appid"));
  }

  /**
   * The errors of a product that moves media in and out of channels. Such products share words, and
   * do not know a project for which the credential is not good.
   *
   * @param own the product's own messages, which come before those that are shared
   * @param invalidParameter the message for a bad parameter, with {@code %s} for its name
   * @return the errors
   */
  public static MessageErrors ofMedia(Map<Integer, String> own, String invalidParameter) {
    Map<Integer, String> messages = new HashMap<>(OF_MEDIA);
    messages.putAll(own);
    return new MessageErrors(
        messages, invalidParameter, message(401, "Invalid authentication credentials."));
  }

  /**
   * An error answer in this form.
   *
   * @param status its status
   * @param message its message
   * @return the answer
   */
  public static Answer message(int status, String message) {
    return Answer.json(status, Json.object("message", message));
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

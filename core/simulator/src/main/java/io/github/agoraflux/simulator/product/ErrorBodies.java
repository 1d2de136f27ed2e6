package io.github.agoraflux.simulator.product;

import io.github.agoraflux.simulator.wire.Answer;

/** How a product words its errors. */
public interface ErrorBodies {

  /**
   * The documented error answer with a status.
   *
   * @param status any HTTP status
   * @return the answer, in the product's envelope
   */
  Answer of(int status);

  /**
   * An error answer with a message of its own.
   *
   * @param status any HTTP status
   * @param message what went wrong
   * @return the answer, in the form {@code {"message": "…"}} unless overridden
   */
  default Answer of(int status, String message) {
    return MessageErrors.message(status, message);
  }

  /**
   * A request parameter is missing or not valid.
   *
   * @param parameter its name, dotted if it is nested
   * @return the answer
   */
  Answer invalid(String parameter);

  /**
   * The request carries no credentials.
   *
   * @return the answer
   */
  Answer missingCredentials();

  /**
   * The project does not exist.
   *
   * @return the answer
   */
  Answer unknownApp();
}

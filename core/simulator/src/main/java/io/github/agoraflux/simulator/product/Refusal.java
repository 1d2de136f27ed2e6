package io.github.agoraflux.simulator.product;

import io.github.agoraflux.simulator.wire.Answer;

/** Ends the handling of a request with an error answer. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  /**
   * Refuses a request.
   *
   * @param answer what the client gets
   */
  public Refusal(Answer answer) {
    super(answer.toString(), null, false, false);
    this.answer = answer;
  }

  /**
   * The error answer.
   *
   * @return what the client gets
   */
  public Answer answer() {
    return answer;
  }
}

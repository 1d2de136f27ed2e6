package io.github.agoraflux.simulator.product;

import io.github.agoraflux.simulator.wire.Answer;

/** What an operation does, once the request has passed all general checks. Quick and in memory. */
@FunctionalInterface
public interface Handler {

  /**
   * Performs the operation.
   *
   * @param call the request
   * @return the answer
   * @throws Refusal if the request cannot be served
   */
  Answer handle(Call call);
}

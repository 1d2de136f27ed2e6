package io.github.agoraflux.simulator.server;

import io.github.agoraflux.simulator.wire.Head;
import io.github.agoraflux.simulator.wire.Request;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of each request. Called on event loops, so it must not block. */
public interface Conversation {

  /**
   * The head of a request has arrived, its body has not been read.
   *
   * @param head the head
   * @return how to end the exchange at once, or null to read on
   */
  @Nullable Delivery onHead(Head head);

  /**
   * A whole request has arrived.
   *
   * @param request the request
   * @return how to answer
   */
  Delivery onRequest(Request request);

  /**
   * A request has a body that is larger than allowed.
   *
   * @param head its head
   * @return how to answer
   */
  Delivery onTooLarge(Head head);
}

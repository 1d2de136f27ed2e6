package io.github.agoraflux.simulator.product;

import io.github.agoraflux.simulator.wire.Request;

/** A way to tell who sends a request. */
@FunctionalInterface
public interface Authentication {

  /** What a check found. */
  enum Verdict {
    /** The request may pass. */
    ACCEPTED,
    /** The request carries no credentials. */
    MISSING,
    /** The request carries credentials that are not valid. */
    WRONG
  }

  /**
   * Checks a request.
   *
   * @param request the request
   * @return what was found
   */
  Verdict check(Request request);
}

package io.github.agoraflux.classroom;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;

/** The class has started already. HTTP 409 with code 30409100. */
public final class ClassStartedException extends RejectedException.Conflict {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   */
  public ClassStartedException(Failure failure) {
    super(failure, "met a class that has started");
  }
}

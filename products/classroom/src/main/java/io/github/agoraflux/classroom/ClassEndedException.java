package io.github.agoraflux.classroom;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;

/** The class has ended already. HTTP 409 with code 30409101. */
public final class ClassEndedException extends RejectedException.Conflict {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   */
  public ClassEndedException(Failure failure) {
    super(failure, "met a class that has ended");
  }
}

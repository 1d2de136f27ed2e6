package io.github.agoraflux.classroom;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;

/** There is no such user in the classroom. HTTP 404 with code 20404200. */
public final class UserNotFoundException extends RejectedException.NotFound {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   */
  public UserNotFoundException(Failure failure) {
    super(failure, "found no such user");
  }
}

package io.github.agoraflux.classroom;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;

/**
 * There is no such classroom: it was never created, or was destroyed. HTTP 404 with code 20404100.
 */
public final class RoomNotFoundException extends RejectedException.NotFound {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   */
  public RoomNotFoundException(Failure failure) {
    super(failure, "found no such classroom");
  }
}

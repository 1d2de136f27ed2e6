package io.github.agoraflux.classroom;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;

/** Nobody may chat in the classroom. HTTP 403 with code 30403200. */
public final class RoomMutedException extends RejectedException.Forbidden {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   */
  public RoomMutedException(Failure failure) {
    super(failure, "met a classroom that is muted");
  }
}

package io.github.agoraflux.classroom;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;

/** Nothing is recorded that could be stopped or changed. HTTP 409 with code 30409410. */
public final class RecordingNotStartedException extends RejectedException.Conflict {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   */
  public RecordingNotStartedException(Failure failure) {
    super(failure, "met a recording that has not started");
  }
}

package io.github.agoraflux.classroom;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;

/** What is recorded has to end first. HTTP 409 with code 30409411. */
public final class RecordingNotEndedException extends RejectedException.Conflict {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   */
  public RecordingNotEndedException(Failure failure) {
    super(failure, "met a recording that has not ended");
  }
}

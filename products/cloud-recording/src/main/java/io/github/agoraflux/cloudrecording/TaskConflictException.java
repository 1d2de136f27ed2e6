package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;

/**
 * HTTP 400 with code 53: a recording of the same channel with the same uid runs already. Use
 * another uid to record a channel twice.
 */
public final class TaskConflictException extends RejectedException.Conflict {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   */
  public TaskConflictException(Failure failure) {
    super(failure, "met a recording of the same channel and uid");
  }
}

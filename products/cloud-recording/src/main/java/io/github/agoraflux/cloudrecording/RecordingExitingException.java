package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;

/**
 * HTTP 400 with code 49: the recording is about to end, for it was stopped already, was idle for
 * too long or was removed from the channel.
 */
public final class RecordingExitingException extends RejectedException.Conflict {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   */
  public RecordingExitingException(Failure failure) {
    super(failure, "found the recording exiting");
  }
}

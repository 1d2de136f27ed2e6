package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;

/**
 * HTTP 404 with code 404: there is no such recording. It never started, has ended, or was stopped;
 * or it lives and Agora is moving it to another server, which takes up to 90 s. Believe it only if
 * it stays: {@link RunningRecording} does so.
 */
public final class RecordingGoneException extends RejectedException.NotFound {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   */
  public RecordingGoneException(Failure failure) {
    super(failure, "found no such recording");
  }
}

package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.ServerException;

/**
 * HTTP 206 with code 65: the request reached Agora, which did not carry it out in time, and may or
 * may not have carried it out since. The library has repeated it as Agora says, by default after 3
 * and after 6 s. After a start of unknown outcome acquire another resource for another uid; if the
 * first recording runs after all, its {@link RecordedMedia#maxIdleTime()} ends it.
 */
public final class RequestNotCompletedException extends ServerException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   */
  public RequestNotCompletedException(Failure failure) {
    super(failure, "was not completed in time", null);
  }
}

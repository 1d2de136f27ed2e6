package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;

/**
 * HTTP 201 with code 7: the resource was used to start a recording before, and Agora does not say
 * again which. If that was an earlier attempt of the same call, whose answer was lost, then a
 * recording runs whose id nobody has, so nobody can ask for it or stop it. It ends by itself after
 * its {@link RecordedMedia#maxIdleTime()}, or after {@link WebPage#maxDuration()}; Agora's
 * notifications tell its id; and whoever removes its user from the channel ends it.
 */
public final class AlreadyStartedException extends RejectedException.Conflict {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   */
  public AlreadyStartedException(Failure failure) {
    super(failure, "found its resource started already");
  }
}

package io.github.agoraflux.error;

import org.jspecify.annotations.Nullable;

/**
 * The connection broke after the request was sent, before its answer was complete. The operation is
 * safe to repeat.
 */
public final class ConnectionLostException extends AgoraException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   * @param cause what the connection reported, null if nothing
   */
  public ConnectionLostException(Failure failure, @Nullable Throwable cause) {
    super(failure, "lost its connection", cause);
  }

  @Override
  public boolean isRetryable() {
    return true;
  }
}

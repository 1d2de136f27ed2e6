package io.github.agoraflux.error;

import org.jspecify.annotations.Nullable;

/** Agora failed to handle the call (HTTP 5xx) and the operation is safe to repeat. */
public final class ServerException extends AgoraException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   * @param cause what the connection reported, null if nothing
   */
  public ServerException(Failure failure, @Nullable Throwable cause) {
    super(failure, "failed at the server", cause);
  }

  @Override
  public boolean isRetryable() {
    return failure().status() == null || failure().status() != 501;
  }
}

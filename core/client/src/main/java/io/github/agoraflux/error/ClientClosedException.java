package io.github.agoraflux.error;

import org.jspecify.annotations.Nullable;

/** The client was closed before or during the call. */
public final class ClientClosedException extends AgoraException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   * @param cause what the connection reported, null if nothing
   */
  public ClientClosedException(Failure failure, @Nullable Throwable cause) {
    super(failure, "was refused because the client is closed", cause);
  }

  @Override
  public boolean isRetryable() {
    return false;
  }
}

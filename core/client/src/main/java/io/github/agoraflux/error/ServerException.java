package io.github.agoraflux.error;

import org.jspecify.annotations.Nullable;

/**
 * Agora failed to handle the call (HTTP 5xx, or 408 where it took too long) and the operation is
 * safe to repeat. A product may have a kind of its own, also of another status.
 */
public non-sealed class ServerException extends AgoraException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   * @param cause what the connection reported, null if nothing
   */
  public ServerException(Failure failure, @Nullable Throwable cause) {
    this(failure, "failed at the server", cause);
  }

  /**
   * Reports a product's own kind.
   *
   * @param failure what is known of the call
   * @param what what became of the call, worded to follow the operation's id
   * @param cause what it was reported as, null if nothing
   */
  protected ServerException(Failure failure, String what, @Nullable Throwable cause) {
    super(failure, what, cause);
  }

  @Override
  public boolean isRetryable() {
    return failure().status() == null || failure().status() != 501;
  }
}

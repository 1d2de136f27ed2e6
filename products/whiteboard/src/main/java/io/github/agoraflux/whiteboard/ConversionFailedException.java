package io.github.agoraflux.whiteboard;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.ServerException;

/**
 * A conversion was carried out and has failed, which Agora tells with HTTP 200. {@link #code()} has
 * Agora's {@code errorCode}, see {@link ConversionErrorCode}, and {@link #failure()} its words.
 * Waiting does not help; starting the same conversion anew is another one.
 */
public final class ConversionFailedException extends ServerException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call that told of it
   */
  public ConversionFailedException(Failure failure) {
    super(failure, "told that the conversion has failed", null);
  }

  @Override
  public boolean isRetryable() {
    return false;
  }
}

package io.github.agoraflux.samples.batch.checkpoint;

import org.jspecify.annotations.Nullable;

/** The checkpoint cannot be used, and so nothing may be sent. */
public final class CheckpointException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CheckpointException(String message) {
    this(message, null);
  }

  public CheckpointException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

package io.github.agoraflux.error;

import org.jspecify.annotations.Nullable;

/**
 * The request was sent, its answer never came, and the operation is not safe to repeat: it may or
 * may not have been carried out. The cause says what happened to the attempt; {@link #remedy()}
 * says how to find out what became of it.
 */
public final class OutcomeUnknownException extends AgoraException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   * @param remedy how the caller finds out
   * @param cause what happened to the attempt
   */
  public OutcomeUnknownException(Failure failure, String remedy, @Nullable Throwable cause) {
    super(failure, "may or may not have been carried out; " + remedy, cause);
    this.remedy = remedy;
  }

  /**
   * How to find out whether the request was carried out.
   *
   * @return a sentence for people
   */
  public String remedy() {
    return remedy;
  }

  @Override
  public boolean isRetryable() {
    return false;
  }
}

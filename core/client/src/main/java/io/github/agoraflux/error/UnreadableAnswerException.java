package io.github.agoraflux.error;

import org.jspecify.annotations.Nullable;

/**
 * Agora answered with success, but not with the documented answer: no JSON, a required field
 * missing, or more bytes than allowed.
 */
public final class UnreadableAnswerException extends AgoraException {

  private static final long serialVersionUID = 1L;

  private final boolean tooLarge;
  private final boolean empty;

  /**
   * Reports the failure.
   *
   * @param failure what is known of the call
   * @param reason what is wrong with the answer, without its content
   * @param cause what the parser reported, null if nothing
   */
  public UnreadableAnswerException(Failure failure, String reason, @Nullable Throwable cause) {
    this(failure, reason, false, false, cause);
  }

  private UnreadableAnswerException(
      Failure failure, String reason, boolean tooLarge, boolean empty, @Nullable Throwable cause) {
    super(failure, "got an answer that cannot be read: " + reason, cause);
    this.tooLarge = tooLarge;
    this.empty = empty;
  }

  /**
   * The answer has no body.
   *
   * @param failure what is known of the call
   * @return the exception
   */
  public static UnreadableAnswerException empty(Failure failure) {
    return new UnreadableAnswerException(failure, "it is empty", false, true, null);
  }

  /**
   * The answer has more bytes than the setting allows.
   *
   * @param failure what is known of the call
   * @param limit the setting {@code maxAnswerBytes}
   * @return the exception
   */
  public static UnreadableAnswerException tooLarge(Failure failure, long limit) {
    return new UnreadableAnswerException(
        failure,
        "it has more than the " + limit + " bytes of the setting maxAnswerBytes",
        true,
        false,
        null);
  }

  /**
   * Whether the answer had no body at all, which some of Agora's documents promise where others
   * show one.
   *
   * @return true for a success without a body
   */
  public boolean isEmpty() {
    return empty;
  }

  /**
   * Whether a repeat could bring a readable answer. One that is too large stays too large.
   *
   * @return false only for an answer over the size cap
   */
  @Override
  public boolean isRetryable() {
    return !tooLarge;
  }
}

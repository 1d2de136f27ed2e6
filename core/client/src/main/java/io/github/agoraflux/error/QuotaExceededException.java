package io.github.agoraflux.error;

import org.jspecify.annotations.Nullable;

/** This process's own rate limiter refused the call, or let it wait no longer. Nothing was sent. */
public final class QuotaExceededException extends AgoraException {

  private static final long serialVersionUID = 1L;

  private final String quota;
  private final Reason reason;

  /**
   * Reports the refusal.
   *
   * @param failure what is known of the call
   * @param quota the quota that is used up, in words
   * @param reason which bound was met, or that nobody could be asked
   * @param cause what the timer reported, null if nothing
   */
  public QuotaExceededException(
      Failure failure, String quota, Reason reason, @Nullable Throwable cause) {
    super(failure, reason.sentence + " " + quota, cause);
    this.quota = quota;
    this.reason = reason;
  }

  /**
   * The quota that is used up.
   *
   * @return its group and rates, in words
   */
  public String quota() {
    return quota;
  }

  /**
   * Which bound was met, or that nobody could be asked.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  @Override
  public boolean isRetryable() {
    return true;
  }

  /** Why there is no permit to be had. */
  public enum Reason {
    /** The call waited as long as its queue budget allows. */
    WAITED_TOO_LONG("waited too long for a permit of"),
    /** As many calls wait already as the limiter's queue may hold. */
    QUEUE_FULL("found the queue full of"),
    /** The quota is shared between machines, and what they share it through cannot be reached. */
    UNREACHABLE("could not reach the other machines for a permit of");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }
}

package io.github.agoraflux.error;

import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed. The family is sealed, so a {@code switch} over it is complete; each
 * member says what is proved about the request:
 *
 * <ul>
 *   <li>{@link RejectedException}: Agora understood and refused; nothing was done.
 *   <li>{@link ServerException}: Agora failed (5xx); the operation could be repeated without harm.
 *   <li>{@link UnreachableException}: no byte of the request reached Agora.
 *   <li>{@link ConnectionLostException}: the connection broke after sending; the operation could be
 *       repeated without harm.
 *   <li>{@link BudgetExceededException}: a time budget ran out; it names which.
 *   <li>{@link OutcomeUnknownException}: the request may or may not have been carried out, and
 *       repeating it could do it twice.
 *   <li>{@link QuotaExceededException}: this process's own limiter refused; nothing was sent.
 *   <li>{@link UnreadableAnswerException}: Agora answered something that is not the documented
 *       answer.
 *   <li>{@link ClientClosedException}: the client was closed.
 * </ul>
 *
 * <p>Arguments that break a rule never get here: they are refused with {@link
 * IllegalArgumentException} when the request is built.
 */
public abstract sealed class AgoraException extends RuntimeException
    permits RejectedException,
        ServerException,
        UnreachableException,
        ConnectionLostException,
        BudgetExceededException,
        OutcomeUnknownException,
        QuotaExceededException,
        UnreadableAnswerException,
        ClientClosedException {

  private static final long serialVersionUID = 1L;

  private final Failure failure;

  AgoraException(Failure failure, String what, @Nullable Throwable cause) {
    super(failure.sentence(what), cause);
    this.failure = failure;
  }

  /**
   * All that is known of the failed call.
   *
   * @return the facts
   */
  public final Failure failure() {
    return failure;
  }

  /**
   * The operation that failed.
   *
   * @return its id, such as {@code channel-management.list-channels}
   */
  public final String operation() {
    return failure.operation();
  }

  /**
   * The HTTP status of the last answer.
   *
   * @return the status, null when no answer came
   */
  public final @Nullable Integer status() {
    return failure.status();
  }

  /**
   * Agora's own error code.
   *
   * @return the code as text, null when the answer has none
   */
  public final @Nullable String code() {
    return failure.code();
  }

  /**
   * The id to quote to Agora's support.
   *
   * @return the request's id, null when unknown
   */
  public final @Nullable String requestId() {
    return failure.requestId();
  }

  /**
   * The resource the failure speaks of, where Agora names one.
   *
   * @return the resource's id, null when unknown
   */
  public final @Nullable String resourceId() {
    return failure.resourceId();
  }

  /**
   * The host of the last attempt.
   *
   * @return the host, null when the call failed before one was chosen
   */
  public final @Nullable String host() {
    return failure.host();
  }

  /**
   * How many attempts were begun.
   *
   * @return 0 when the call failed before the first
   */
  public final int attempts() {
    return failure.attempts();
  }

  /**
   * Whether an attempt before the last may have been carried out, although no answer says so: then
   * a conflict may be about what this very call has done. Attempts that Agora refused or that were
   * never sent do not count.
   *
   * @return true if there was such an attempt
   */
  public final boolean hadUnclearAttempt() {
    return failure.unclearBefore();
  }

  /**
   * Whether a failure is the library's, and the same call, made again later, could succeed.
   *
   * @param failure any failure
   * @return true if trying again makes sense
   * @see #isRetryable()
   */
  public static boolean mayPass(Throwable failure) {
    return failure instanceof AgoraException known && known.isRetryable();
  }

  /**
   * Whether the same call, made again later, could succeed. For {@link OutcomeUnknownException}
   * that is never true: look first.
   *
   * @return true if trying again makes sense
   */
  public abstract boolean isRetryable();
}

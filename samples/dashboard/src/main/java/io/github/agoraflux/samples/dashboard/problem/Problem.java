package io.github.agoraflux.samples.dashboard.problem;

import io.github.agoraflux.error.AgoraException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as people are told: its type, the library's own words, and what to do.
 *
 * @param type the exception's name
 * @param message what it says
 * @param advice what to do
 * @param retryable whether trying again makes sense
 * @param operation the operation that failed; null if none did
 * @param status the HTTP status of Agora's answer; null if none came
 * @param host the host of the last attempt; null if none was chosen
 * @param attempts how many attempts were begun
 * @param requestId what to quote to Agora's support; null if unknown
 */
public record Problem(
    String type,
    String message,
    String advice,
    boolean retryable,
    @Nullable String operation,
    @Nullable Integer status,
    @Nullable String host,
    int attempts,
    @Nullable String requestId) {

  /**
   * Tells of a failure.
   *
   * @param failure what was thrown
   * @return the same for people
   */
  public static Problem of(Throwable failure) {
    String type = failure.getClass().getSimpleName();
    String message = String.valueOf(failure.getMessage());
    return failure instanceof AgoraException known
        ? new Problem(
            type,
            message,
            Advice.on(known),
            known.isRetryable(),
            known.operation(),
            known.status(),
            known.host(),
            known.attempts(),
            known.requestId())
        : new Problem(type, message, Advice.on(failure), false, null, null, null, 0, null);
  }
}

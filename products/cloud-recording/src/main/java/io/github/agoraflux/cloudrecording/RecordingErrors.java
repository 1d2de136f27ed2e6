package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.RejectedException;

/** What Agora's codes mean, and what is done about them. */
final class RecordingErrors {

  private RecordingErrors() {}

  /** Agora's refusal as the exception of its own that it deserves. */
  static Throwable typed(RejectedException refused) {
    if (isNotCompleted(refused)) {
      return new RequestNotCompletedException(refused.failure());
    }
    if (is(refused, 201, "7")) {
      return new AlreadyStartedException(refused.failure());
    }
    if (is(refused, 400, "53")) {
      return new TaskConflictException(refused.failure());
    }
    if (is(refused, 400, "49")) {
      return new RecordingExitingException(refused.failure());
    }
    return is(refused, 404, "404") ? new RecordingGoneException(refused.failure()) : refused;
  }

  static boolean isNotCompleted(Throwable failure) {
    return failure instanceof RejectedException refused && is(refused, 206, "65");
  }

  /**
   * Whether the recording is stopped although its stop failed: its upload goes on, for which Agora
   * does not name the status, or a repeat of the stop met what the one before it had done.
   */
  static boolean isStopped(Throwable failure, boolean repeated) {
    return failure instanceof AgoraException told
        && ("50".equals(told.code())
            || (told instanceof RecordingExitingException
                && (repeated || told.hadUnclearAttempt())));
  }

  /** Whether a recording has ended, as far as an answer can tell. */
  static boolean isOver(Throwable failure) {
    return isGone(failure) || failure instanceof RecordingExitingException;
  }

  /** Whether a recording was not found, which may be because Agora is moving it. */
  static boolean isGone(Throwable failure) {
    return failure instanceof RecordingGoneException;
  }

  private static boolean is(RejectedException refused, int status, String code) {
    Integer told = refused.status();
    return told != null && told == status && code.equals(refused.code());
  }
}

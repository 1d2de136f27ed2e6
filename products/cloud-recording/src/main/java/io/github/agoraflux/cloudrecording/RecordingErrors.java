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

  /** The recording is stopped, only its upload goes on; Agora does not say with which status. */
  static boolean isUploadUnfinished(Throwable failure) {
    return failure instanceof AgoraException told && "50".equals(told.code());
  }

  /** Whether a recording has ended, as far as an answer can tell. */
  static boolean isOver(Throwable failure) {
    return failure instanceof RecordingGoneException
        || failure instanceof RecordingExitingException;
  }

  /** Whether waiting may bring another answer. */
  static boolean mayPass(Throwable failure) {
    return failure instanceof RecordingGoneException
        || (failure instanceof AgoraException told && told.isRetryable());
  }

  private static boolean is(RejectedException refused, int status, String code) {
    Integer told = refused.status();
    return told != null && told == status && code.equals(refused.code());
  }
}

package io.github.agoraflux.classroom;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.operation.Refusal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What Agora's codes mean. */
final class ClassroomErrors {

  private static final int BAD_REQUEST = 400;
  private static final int NO_STATUS = 600;
  private static final int DIGITS_AFTER_STATUS = 1000;
  private static final Map<ClassroomError, Function<Failure, RejectedException>> TYPES =
      Map.of(
          ClassroomError.NO_ROOM, RoomNotFoundException::new,
          ClassroomError.NO_USER, UserNotFoundException::new,
          ClassroomError.ROOM_MUTED, RoomMutedException::new,
          ClassroomError.CLASS_STARTED, ClassStartedException::new,
          ClassroomError.CLASS_ENDED, ClassEndedException::new,
          ClassroomError.RECORDING_NOT_STARTED, RecordingNotStartedException::new,
          ClassroomError.RECORDING_NOT_ENDED, RecordingNotEndedException::new);

  private ClassroomErrors() {}

  /** Agora's refusal as the exception of its own that its code deserves. */
  static RejectedException typed(RejectedException refused) {
    return ClassroomError.of(refused)
        .map(TYPES::get)
        .map(type -> type.apply(refused.failure()))
        .orElse(refused);
  }

  /** An answer with a code other than 0 is a failure; the code has the honest status in it. */
  static @Nullable Refusal judge(@Nullable Integer code, @Nullable String message) {
    return code == null || code == 0
        ? null
        : new Refusal(status(code), Integer.toString(code), message);
  }

  private static int status(int code) {
    int status =
        code < DIGITS_AFTER_STATUS ? code : code / DIGITS_AFTER_STATUS % DIGITS_AFTER_STATUS;
    return status >= BAD_REQUEST && status < NO_STATUS ? status : BAD_REQUEST;
  }
}

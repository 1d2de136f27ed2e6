package io.github.agoraflux.classroom;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.value.OpenEnum;
import java.util.Optional;
import java.util.Set;

/**
 * Why Flexible Classroom refused a call: the code in its answer. Those that are known have an
 * exception of their own as well.
 *
 * <p>Source: <a
 * href="https://docs.agora.io/en/flexible-classroom/reference/classroom-api#status-code">status
 * codes</a>.
 *
 * @param value as it stands on the wire
 */
public record ClassroomError(String value) implements OpenEnum<String> {

  /** There is no such classroom: {@link RoomNotFoundException}. */
  public static final ClassroomError NO_ROOM = new ClassroomError("20404100");

  /** There is no such user: {@link UserNotFoundException}. */
  public static final ClassroomError NO_USER = new ClassroomError("20404200");

  /** Nobody may chat in the classroom: {@link RoomMutedException}. */
  public static final ClassroomError ROOM_MUTED = new ClassroomError("30403200");

  /** The class has started: {@link ClassStartedException}. */
  public static final ClassroomError CLASS_STARTED = new ClassroomError("30409100");

  /** The class has ended: {@link ClassEndedException}. */
  public static final ClassroomError CLASS_ENDED = new ClassroomError("30409101");

  /** Nothing is recorded: {@link RecordingNotStartedException}. */
  public static final ClassroomError RECORDING_NOT_STARTED = new ClassroomError("30409410");

  /** Something is recorded: {@link RecordingNotEndedException}. */
  public static final ClassroomError RECORDING_NOT_ENDED = new ClassroomError("30409411");

  private static final Set<ClassroomError> KNOWN =
      Set.of(
          NO_ROOM,
          NO_USER,
          ROOM_MUTED,
          CLASS_STARTED,
          CLASS_ENDED,
          RECORDING_NOT_STARTED,
          RECORDING_NOT_ENDED);

  /**
   * Why a call was refused.
   *
   * @param failure what the call failed with
   * @return the reason; empty if the answer has no code
   */
  public static Optional<ClassroomError> of(AgoraException failure) {
    return Optional.ofNullable(failure.code()).map(ClassroomError::new);
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How far a recording is.
 *
 * @param value as it stands on the wire
 */
public record RecordingState(Integer value) implements OpenEnum<Integer> {

  /** It has not begun. */
  public static final RecordingState NOT_STARTED = new RecordingState(0);

  /** Its initialization is complete. */
  public static final RecordingState INITIALIZED = new RecordingState(1);

  /** Its components start. */
  public static final RecordingState STARTING = new RecordingState(2);

  /** Some of its components are ready. */
  public static final RecordingState PARTLY_READY = new RecordingState(3);

  /** All of its components are ready. */
  public static final RecordingState READY = new RecordingState(4);

  /** It records. */
  public static final RecordingState IN_PROGRESS = new RecordingState(5);

  /** It was told to stop. */
  public static final RecordingState STOP_REQUESTED = new RecordingState(6);

  /** All of its components have stopped. */
  public static final RecordingState STOPPED = new RecordingState(7);

  /** It is over. */
  public static final RecordingState EXITED = new RecordingState(8);

  /** It is over, but not as it should be. */
  public static final RecordingState EXITED_ABNORMALLY = new RecordingState(20);

  private static final Set<RecordingState> KNOWN =
      Set.of(
          NOT_STARTED,
          INITIALIZED,
          STARTING,
          PARTLY_READY,
          READY,
          IN_PROGRESS,
          STOP_REQUESTED,
          STOPPED,
          EXITED,
          EXITED_ABNORMALLY);

  private static final Set<RecordingState> OVER =
      Set.of(STOP_REQUESTED, STOPPED, EXITED, EXITED_ABNORMALLY);

  /**
   * Whether the recording has started successfully and goes on.
   *
   * @return true for {@link #READY} and {@link #IN_PROGRESS}
   */
  public boolean isRunning() {
    return equals(READY) || equals(IN_PROGRESS);
  }

  /**
   * Whether the recording is over, or about to be.
   *
   * @return true for {@link #STOP_REQUESTED}, {@link #STOPPED}, {@link #EXITED} and {@link
   *     #EXITED_ABNORMALLY}
   */
  public boolean isOver() {
    return OVER.contains(this);
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

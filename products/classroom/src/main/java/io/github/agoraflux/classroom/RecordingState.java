package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What becomes of a recording.
 *
 * @param value as it stands on the wire
 */
public record RecordingState(Integer value) implements OpenEnum<Integer> {

  /** It is stopped. */
  public static final RecordingState STOPPED = new RecordingState(0);

  /** It begins, or goes on. */
  public static final RecordingState STARTED = new RecordingState(1);

  /** It has ended, as events tell it. */
  public static final RecordingState ENDED = new RecordingState(2);

  private static final Set<RecordingState> KNOWN = Set.of(STOPPED, STARTED, ENDED);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Whether a recording goes on.
 *
 * @param value as it stands on the wire
 */
public record RecordingStatus(Integer value) implements OpenEnum<Integer> {

  /** It goes on. */
  public static final RecordingStatus RECORDING = new RecordingStatus(1);

  /** It has ended. */
  public static final RecordingStatus ENDED = new RecordingStatus(2);

  private static final Set<RecordingStatus> KNOWN = Set.of(RECORDING, ENDED);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

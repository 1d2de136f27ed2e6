package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How something was recorded.
 *
 * @param value as it stands on the wire
 */
public record RecordingType(Integer value) implements OpenEnum<Integer> {

  /** Each user in a file of their own. */
  public static final RecordingType INDIVIDUAL = new RecordingType(1);

  /** All users in one file. */
  public static final RecordingType COMPOSITE = new RecordingType(2);

  /** A web page, which Agora's present pages name. */
  public static final RecordingType WEB_PAGE = new RecordingType(3);

  private static final Set<RecordingType> KNOWN = Set.of(INDIVIDUAL, COMPOSITE, WEB_PAGE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * The region whose servers record. Once it is set, no server outside it is used.
 *
 * @param value as it stands on the wire
 */
public record RecordingRegion(String value) implements OpenEnum<String> {

  /** Mainland China. */
  public static final RecordingRegion CN = new RecordingRegion("CN");

  /** Asia without mainland China. */
  public static final RecordingRegion AP = new RecordingRegion("AP");

  /** Europe. */
  public static final RecordingRegion EU = new RecordingRegion("EU");

  /** North America. */
  public static final RecordingRegion NA = new RecordingRegion("NA");

  private static final Set<RecordingRegion> KNOWN = Set.of(CN, AP, EU, NA);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

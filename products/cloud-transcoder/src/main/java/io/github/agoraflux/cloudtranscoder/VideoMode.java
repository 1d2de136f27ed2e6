package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What is done to the video of an output.
 *
 * @param value as it stands on the wire
 */
public record VideoMode(String value) implements OpenEnum<String> {

  /** Nothing: it stays encoded as the input is. */
  public static final VideoMode RAW = new VideoMode("RAW");

  private static final Set<VideoMode> KNOWN = Set.of(RAW);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

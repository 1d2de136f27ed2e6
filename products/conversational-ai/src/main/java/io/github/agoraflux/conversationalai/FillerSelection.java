package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * In which order filler words are spoken.
 *
 * @param value as it stands on the wire
 */
public record FillerSelection(String value) implements OpenEnum<String> {

  /** At random, none again before all were spoken. */
  public static final FillerSelection SHUFFLE = new FillerSelection("shuffle");

  /** One after the other. */
  public static final FillerSelection ROUND_ROBIN = new FillerSelection("round_robin");

  private static final Set<FillerSelection> KNOWN = Set.of(SHUFFLE, ROUND_ROBIN);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

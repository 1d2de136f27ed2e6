package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What interrupts an agent.
 *
 * @param value as it stands on the wire
 */
public record InterruptionMode(String value) implements OpenEnum<String> {

  /** That the user begins to speak; the default. */
  public static final InterruptionMode START_OF_SPEECH = new InterruptionMode("start_of_speech");

  /** That the user says a keyword. */
  public static final InterruptionMode KEYWORDS = new InterruptionMode("keywords");

  private static final Set<InterruptionMode> KNOWN = Set.of(START_OF_SPEECH, KEYWORDS);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

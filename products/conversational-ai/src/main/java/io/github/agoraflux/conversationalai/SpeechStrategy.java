package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What becomes of what a user says while an agent cannot be interrupted.
 *
 * @param value as it stands on the wire
 */
public record SpeechStrategy(String value) implements OpenEnum<String> {

  /** It is dealt with afterwards. */
  public static final SpeechStrategy APPEND = new SpeechStrategy("append");

  /** It is ignored. */
  public static final SpeechStrategy IGNORE = new SpeechStrategy("ignore");

  private static final Set<SpeechStrategy> KNOWN = Set.of(APPEND, IGNORE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

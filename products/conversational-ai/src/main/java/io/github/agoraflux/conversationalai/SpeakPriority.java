package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What becomes of a text to speak while an agent is busy.
 *
 * @param value as it stands on the wire
 */
public record SpeakPriority(String value) implements OpenEnum<String> {

  /** It is spoken at once; the default. */
  public static final SpeakPriority INTERRUPT = new SpeakPriority("INTERRUPT");

  /** It is spoken afterwards. */
  public static final SpeakPriority APPEND = new SpeakPriority("APPEND");

  /** It is dropped. */
  public static final SpeakPriority IGNORE = new SpeakPriority("IGNORE");

  private static final Set<SpeakPriority> KNOWN = Set.of(INTERRUPT, APPEND, IGNORE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

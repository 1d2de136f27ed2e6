package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How the end of speech is detected.
 *
 * @param value as it stands on the wire
 */
public record SpeechEndMode(String value) implements OpenEnum<String> {

  /** By silence. */
  public static final SpeechEndMode VAD = new SpeechEndMode("vad");

  /** By what has been said. */
  public static final SpeechEndMode SEMANTIC = new SpeechEndMode("semantic");

  private static final Set<SpeechEndMode> KNOWN = Set.of(VAD, SEMANTIC);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

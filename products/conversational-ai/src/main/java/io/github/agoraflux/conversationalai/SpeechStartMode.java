package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How the start of speech is detected.
 *
 * @param value as it stands on the wire
 */
public record SpeechStartMode(String value) implements OpenEnum<String> {

  /** By voice activity. */
  public static final SpeechStartMode VAD = new SpeechStartMode("vad");

  /** By keywords; deprecated by Agora in favour of {@link Interruption}. */
  public static final SpeechStartMode KEYWORDS = new SpeechStartMode("keywords");

  /** Not at all; deprecated by Agora in favour of {@link Interruption}. */
  public static final SpeechStartMode DISABLED = new SpeechStartMode("disabled");

  private static final Set<SpeechStartMode> KNOWN = Set.of(VAD, KEYWORDS, DISABLED);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.mediapush;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How audio is encoded.
 *
 * @param value as it stands on the wire
 */
public record AudioCodecProfile(String value) implements OpenEnum<String> {

  /** MPEG-4 AAC LC, Agora's default; 32 to 112 kbit/s are recommended. */
  public static final AudioCodecProfile LC_AAC = new AudioCodecProfile("LC-AAC");

  /** High-Efficiency AAC; 40 to 96 kbit/s are recommended. */
  public static final AudioCodecProfile HE_AAC = new AudioCodecProfile("HE-AAC");

  private static final Set<AudioCodecProfile> KNOWN = Set.of(LC_AAC, HE_AAC);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

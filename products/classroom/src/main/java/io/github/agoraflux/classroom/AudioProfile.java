package io.github.agoraflux.classroom;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How the sound of a recorded web page is encoded.
 *
 * @param value as it stands on the wire
 */
public record AudioProfile(Integer value) implements OpenEnum<Integer> {

  /** 48 kHz, mono, at most 48 kbit/s; the default. */
  public static final AudioProfile MONO_48 = new AudioProfile(0);

  /** 48 kHz, mono, at most 128 kbit/s. */
  public static final AudioProfile MONO_128 = new AudioProfile(1);

  /** 48 kHz, stereo, at most 192 kbit/s. */
  public static final AudioProfile STEREO_192 = new AudioProfile(2);

  private static final Set<AudioProfile> KNOWN = Set.of(MONO_48, MONO_128, STEREO_192);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

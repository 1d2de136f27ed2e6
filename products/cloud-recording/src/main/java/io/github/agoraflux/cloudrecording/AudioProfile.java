package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How audio is encoded, at 48 kHz.
 *
 * @param value as it stands on the wire
 */
public record AudioProfile(Integer value) implements OpenEnum<Integer> {

  /** Mono at about 48 kbit/s, Agora's default. */
  public static final AudioProfile MONO_48_KBPS = new AudioProfile(0);

  /** Mono at about 128 kbit/s. */
  public static final AudioProfile MONO_128_KBPS = new AudioProfile(1);

  /** Stereo at about 192 kbit/s. */
  public static final AudioProfile STEREO_192_KBPS = new AudioProfile(2);

  private static final Set<AudioProfile> KNOWN =
      Set.of(MONO_48_KBPS, MONO_128_KBPS, STEREO_192_KBPS);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.mediapull;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Sample rate, encoding and channels of transcoded audio.
 *
 * @param value as it stands on the wire
 */
public record AudioProfile(Integer value) implements OpenEnum<Integer> {

  /**
   * In a live broadcast as {@link #MUSIC_STANDARD}, else as {@link #SPEECH_STANDARD}. Agora's
   * default.
   */
  public static final AudioProfile DEFAULT = new AudioProfile(0);

  /** 32 kHz, speech, mono, at most 18 kbit/s. */
  public static final AudioProfile SPEECH_STANDARD = new AudioProfile(1);

  /** 48 kHz, music, mono, at most 64 kbit/s. */
  public static final AudioProfile MUSIC_STANDARD = new AudioProfile(2);

  /** 48 kHz, music, stereo, at most 80 kbit/s. */
  public static final AudioProfile MUSIC_STANDARD_STEREO = new AudioProfile(3);

  /** 48 kHz, music, mono, at most 96 kbit/s. */
  public static final AudioProfile MUSIC_HIGH_QUALITY = new AudioProfile(4);

  /** 48 kHz, music, stereo, at most 128 kbit/s. */
  public static final AudioProfile MUSIC_HIGH_QUALITY_STEREO = new AudioProfile(5);

  private static final Set<AudioProfile> KNOWN =
      Set.of(
          DEFAULT,
          SPEECH_STANDARD,
          MUSIC_STANDARD,
          MUSIC_STANDARD_STEREO,
          MUSIC_HIGH_QUALITY,
          MUSIC_HIGH_QUALITY_STEREO);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

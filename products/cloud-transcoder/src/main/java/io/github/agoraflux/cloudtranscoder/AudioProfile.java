package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How the audio of an output is encoded.
 *
 * @param value as it stands on the wire
 */
public record AudioProfile(String value) implements OpenEnum<String> {

  /** 48 kHz, music, mono, at most 64 kbit/s; Agora's default. */
  public static final AudioProfile DEFAULT = new AudioProfile("AUDIO_PROFILE_DEFAULT");

  /** 32 kHz, speech, mono, at most 18 kbit/s. */
  public static final AudioProfile SPEECH_STANDARD =
      new AudioProfile("AUDIO_PROFILE_SPEECH_STANDARD");

  /** 48 kHz, music, mono, at most 64 kbit/s. */
  public static final AudioProfile MUSIC_STANDARD =
      new AudioProfile("AUDIO_PROFILE_MUSIC_STANDARD");

  /** 48 kHz, music, stereo, at most 80 kbit/s. */
  public static final AudioProfile MUSIC_STANDARD_STEREO =
      new AudioProfile("AUDIO_PROFILE_MUSIC_STANDARD_STEREO");

  /** 48 kHz, music, mono, at most 96 kbit/s. */
  public static final AudioProfile MUSIC_HIGH_QUALITY =
      new AudioProfile("AUDIO_PROFILE_MUSIC_HIGH_QUALITY");

  /** 48 kHz, music, stereo, at most 128 kbit/s. */
  public static final AudioProfile MUSIC_HIGH_QUALITY_STEREO =
      new AudioProfile("AUDIO_PROFILE_MUSIC_HIGH_QUALITY_STEREO");

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

package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a recorded file holds.
 *
 * @param value as it stands on the wire
 */
public record TrackType(String value) implements OpenEnum<String> {

  /** Audio alone. */
  public static final TrackType AUDIO = new TrackType("audio");

  /** Video alone. */
  public static final TrackType VIDEO = new TrackType("video");

  /** Both. */
  public static final TrackType AUDIO_AND_VIDEO = new TrackType("audio_and_video");

  private static final Set<TrackType> KNOWN = Set.of(AUDIO, VIDEO, AUDIO_AND_VIDEO);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

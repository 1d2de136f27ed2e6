package io.github.agoraflux.mediapush;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * The profile of the video codec. Answers may spell it otherwise, such as {@code High}.
 *
 * @param value as it stands on the wire
 */
public record VideoCodecProfile(String value) implements OpenEnum<String> {

  /** High, Agora's default: for high resolutions and television. */
  public static final VideoCodecProfile HIGH = new VideoCodecProfile("high");

  /** Main: for mainstream devices. */
  public static final VideoCodecProfile MAIN = new VideoCodecProfile("main");

  /** Baseline: for video calls on mobile phones. */
  public static final VideoCodecProfile BASELINE = new VideoCodecProfile("baseline");

  private static final Set<VideoCodecProfile> KNOWN = Set.of(HIGH, MAIN, BASELINE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

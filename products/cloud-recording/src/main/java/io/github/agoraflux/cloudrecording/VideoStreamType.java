package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Which of the two video streams of a user in dual-stream mode is recorded.
 *
 * @param value as it stands on the wire
 */
public record VideoStreamType(Integer value) implements OpenEnum<Integer> {

  /** The one of high resolution and bitrate, Agora's default. */
  public static final VideoStreamType HIGH = new VideoStreamType(0);

  /** The one of low resolution and bitrate. */
  public static final VideoStreamType LOW = new VideoStreamType(1);

  private static final Set<VideoStreamType> KNOWN = Set.of(HIGH, LOW);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.iotlicense;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * The media that a license is for.
 *
 * @param value as it stands on the wire
 */
public record MediaType(Integer value) implements OpenEnum<Integer> {

  /** Audio alone. */
  public static final MediaType AUDIO = new MediaType(1);

  /** Video alone. */
  public static final MediaType VIDEO = new MediaType(2);

  /** Both. */
  public static final MediaType AUDIO_AND_VIDEO = new MediaType(3);

  private static final Set<MediaType> KNOWN = Set.of(AUDIO, VIDEO, AUDIO_AND_VIDEO);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

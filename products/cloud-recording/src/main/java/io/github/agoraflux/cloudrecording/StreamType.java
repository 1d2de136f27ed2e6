package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Which media of the users are recorded.
 *
 * @param value as it stands on the wire
 */
public record StreamType(Integer value) implements OpenEnum<Integer> {

  /** Audio alone. */
  public static final StreamType AUDIO = new StreamType(0);

  /** Video alone. */
  public static final StreamType VIDEO = new StreamType(1);

  /** Both, Agora's default. */
  public static final StreamType AUDIO_AND_VIDEO = new StreamType(2);

  private static final Set<StreamType> KNOWN = Set.of(AUDIO, VIDEO, AUDIO_AND_VIDEO);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

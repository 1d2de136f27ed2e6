package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a task does with its inputs.
 *
 * @param value as it stands on the wire
 */
public record StreamProcessMode(String value) implements OpenEnum<String> {

  /** Mixes and merges them into one stream; Agora's default. */
  public static final StreamProcessMode MIX = new StreamProcessMode("mix");

  /** Relays one stream of a channel with its media and signaling. */
  public static final StreamProcessMode SINGLE = new StreamProcessMode("single");

  /** Turns one stream into one of another kind, such as a CDN stream into one of a channel. */
  public static final StreamProcessMode HETEROGENEOUS_SINGLE =
      new StreamProcessMode("heterogeneous-single");

  private static final Set<StreamProcessMode> KNOWN = Set.of(MIX, SINGLE, HETEROGENEOUS_SINGLE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.mediagateway;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How audio is encoded, where {@link GlobalTranscoding} says so.
 *
 * @param value as it stands on the wire
 */
public record AudioCodec(String value) implements OpenEnum<String> {

  /** AAC. */
  public static final AudioCodec AAC = new AudioCodec("AAC");

  /** Opus. */
  public static final AudioCodec OPUS = new AudioCodec("OPUS");

  private static final Set<AudioCodec> KNOWN = Set.of(AAC, OPUS);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

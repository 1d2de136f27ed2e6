package io.github.agoraflux.mediagateway;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * When video is transcoded.
 *
 * @param value as it stands on the wire
 */
public record TranscodingMode(String value) implements OpenEnum<String> {

  /** Always. Agora's default. */
  public static final TranscodingMode FORCE = new TranscodingMode("force");

  /** From when the stream has B-frames, which players in browsers cannot play. */
  public static final TranscodingMode ADAPTIVE = new TranscodingMode("adaptive");

  private static final Set<TranscodingMode> KNOWN = Set.of(FORCE, ADAPTIVE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

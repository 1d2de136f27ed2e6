package io.github.agoraflux.mediagateway;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How video is encoded.
 *
 * @param value as it stands on the wire
 */
public record VideoCodec(String value) implements OpenEnum<String> {

  /** H.264, Agora's default. */
  public static final VideoCodec H264 = new VideoCodec("H.264");

  /** VP8. */
  public static final VideoCodec VP8 = new VideoCodec("VP8");

  private static final Set<VideoCodec> KNOWN = Set.of(H264, VP8);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

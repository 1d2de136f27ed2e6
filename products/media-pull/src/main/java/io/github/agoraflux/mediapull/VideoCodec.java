package io.github.agoraflux.mediapull;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How video is encoded. Agora takes any other value for {@link #H264}.
 *
 * @param value as it stands on the wire
 */
public record VideoCodec(String value) implements OpenEnum<String> {

  /** H.264, Agora's default. */
  public static final VideoCodec H264 = new VideoCodec("H.264");

  /** VP8, named in the published collection of requests. */
  public static final VideoCodec VP8 = new VideoCodec("VP8");

  /** VP9, named in the present pages. */
  public static final VideoCodec VP9 = new VideoCodec("VP9");

  private static final Set<VideoCodec> KNOWN = Set.of(H264, VP8, VP9);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

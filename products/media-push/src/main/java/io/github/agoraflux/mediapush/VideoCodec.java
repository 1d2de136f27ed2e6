package io.github.agoraflux.mediapush;

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

  /** H.265; Agora then takes the profile {@link VideoCodecProfile#MAIN} whatever was asked for. */
  public static final VideoCodec H265 = new VideoCodec("H.265");

  private static final Set<VideoCodec> KNOWN = Set.of(H264, H265);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

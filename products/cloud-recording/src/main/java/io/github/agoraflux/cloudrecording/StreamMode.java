package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How the media of a user become files in individual mode.
 *
 * @param value as it stands on the wire
 */
public record StreamMode(String value) implements OpenEnum<String> {

  /** Audio is transcoded; audio and video have an M3U8 file each. Agora's default. */
  public static final StreamMode DEFAULT = new StreamMode("default");

  /** As by default, and one more M3U8 file of both merged; an MPD file for VP8. */
  public static final StreamMode STANDARD = new StreamMode("standard");

  /** Audio is not transcoded; only with {@link StreamType#AUDIO}. */
  public static final StreamMode ORIGINAL = new StreamMode("original");

  private static final Set<StreamMode> KNOWN = Set.of(DEFAULT, STANDARD, ORIGINAL);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * The kinds of files a recording leaves.
 *
 * @param value as it stands on the wire
 */
public record RecordedFileType(String value) implements OpenEnum<String> {

  /** M3U8 and TS files; Agora's default. */
  public static final RecordedFileType HLS = new RecordedFileType("hls");

  /** MP4 files; only beside {@link #HLS}, and not in individual mode. */
  public static final RecordedFileType MP4 = new RecordedFileType("mp4");

  private static final Set<RecordedFileType> KNOWN = Set.of(HLS, MP4);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

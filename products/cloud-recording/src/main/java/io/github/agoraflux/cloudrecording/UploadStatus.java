package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Whether the files are in the storage they were meant for.
 *
 * @param value as it stands on the wire
 */
public record UploadStatus(String value) implements OpenEnum<String> {

  /** All of them. */
  public static final UploadStatus UPLOADED = new UploadStatus("uploaded");

  /** All are uploaded, some of them to Agora's own storage, from which Agora moves them. */
  public static final UploadStatus BACKED_UP = new UploadStatus("backuped");

  /** Agora does not know. */
  public static final UploadStatus UNKNOWN = new UploadStatus("unknown");

  private static final Set<UploadStatus> KNOWN = Set.of(UPLOADED, BACKED_UP, UNKNOWN);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the services that work for a web page recording.
 *
 * @param name which one
 * @param state what it is doing; null if not told
 * @param onHold whether the recording is paused; null if not told
 * @param uploadStatus whether the files are uploaded; null if not told
 * @param files what the recorder has made so far
 * @param outputs where the publisher pushes to
 */
public record ExtensionService(
    ServiceName name,
    @Nullable ServiceState state,
    @Nullable Boolean onHold,
    @Nullable UploadStatus uploadStatus,
    List<RecordedFile> files,
    List<PushOutput> outputs) {

  /** Copies. */
  public ExtensionService {
    files = Check.listOrEmpty(files);
    outputs = Check.listOrEmpty(outputs);
  }
}

package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a recording that was stopped.
 *
 * @param nothingRecorded whether there was nothing to record, for nobody sent anything
 * @param uploadStatus whether the files are in the storage; null if that is not known yet: after an
 *     upload of more than 20 s, together with a query, and always if the stop was to be answered at
 *     once. Agora's notifications tell it later
 * @param files what it has made; may be empty where the upload is not known
 * @param services what worked for a web page recording; empty in other modes
 */
public record StopResult(
    boolean nothingRecorded,
    @Nullable UploadStatus uploadStatus,
    List<RecordedFile> files,
    List<ExtensionService> services) {

  /** Copies. */
  public StopResult {
    files = Check.listOrEmpty(files);
    services = Check.listOrEmpty(services);
  }

  static StopResult unfinished() {
    return new StopResult(false, null, List.of(), List.of());
  }
}

package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Check;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a recording is doing.
 *
 * @param state how far it is
 * @param startedAt when it began, told in individual mode; else null
 * @param files what it has made so far; a composite recording knows its file about 15 s after the
 *     start, an individual one after a minute. Empty while snapshots are taken
 * @param services what works for a web page recording; empty in other modes
 */
public record RecordingStatus(
    RecordingState state,
    @Nullable Instant startedAt,
    List<RecordedFile> files,
    List<ExtensionService> services) {

  /** Copies. */
  public RecordingStatus {
    files = Check.listOrEmpty(files);
    services = Check.listOrEmpty(services);
  }
}

package io.github.agoraflux.classroom;

import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What starting or stopping a recording brought. Agora's example leaves most of it out.
 *
 * @param recordId the recording; null if not told
 * @param sid its session of Cloud Recording; null if not told
 * @param resourceId its resource of Cloud Recording; null if not told
 * @param state what became of it; null if not told
 * @param startTime when it began; null if not told
 * @param streamingUrl where it can be watched; null if nowhere
 */
public record RecordingChange(
    @Nullable String recordId,
    @Nullable String sid,
    @Nullable String resourceId,
    @Nullable RecordingState state,
    @WireUnit(ChronoUnit.MILLIS) @Nullable Instant startTime,
    @Nullable StreamingUrls streamingUrl) {

  /** Something has changed, and that is all that is known. */
  static final RecordingChange UNTOLD = new RecordingChange(null, null, null, null, null, null);

  RecordingChange watchedAt(@Nullable StreamingUrls elsewhere) {
    return streamingUrl != null || elsewhere == null
        ? this
        : new RecordingChange(recordId, sid, resourceId, state, startTime, elsewhere);
  }
}

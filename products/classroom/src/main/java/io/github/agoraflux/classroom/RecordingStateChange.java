package io.github.agoraflux.classroom;

import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A recording began or ended.
 *
 * @param recordId the recording; null if not told
 * @param sid its session of Cloud Recording; null if not told
 * @param resourceId its resource of Cloud Recording; null unless it began
 * @param state {@link RecordingState#STARTED} or {@link RecordingState#ENDED}; null if not told
 * @param startTime when it began; null if not told
 * @param streamingUrl where it can be watched; null if nowhere
 */
public record RecordingStateChange(
    @Nullable String recordId,
    @Nullable String sid,
    @Nullable String resourceId,
    @Nullable RecordingState state,
    @WireUnit(ChronoUnit.MILLIS) @Nullable Instant startTime,
    @Nullable StreamingUrls streamingUrl)
    implements EventData {}

package io.github.agoraflux.classroom;

import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The state of a classroom changed.
 *
 * @param state the new state; null if not told
 * @param startTime when the class started; null unless it has now
 * @param endTime when it ended; null unless it has now
 * @param closeTime when the classroom was closed; null unless it has been now
 */
public record RoomStateChange(
    @Nullable RoomState state,
    @WireUnit(ChronoUnit.MILLIS) @Nullable Instant startTime,
    @WireUnit(ChronoUnit.MILLIS) @Nullable Instant endTime,
    @WireUnit(ChronoUnit.MILLIS) @Nullable Instant closeTime)
    implements EventData {}

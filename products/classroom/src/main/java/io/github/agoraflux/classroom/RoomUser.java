package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user of a classroom.
 *
 * @param id the id
 * @param name what the user is called; null if not told
 * @param role what the user is there; null if not told
 * @param streamUuid the stream that the user sends; null if not told
 * @param online whether the user is there now; null if not told
 * @param properties the user's properties
 * @param updatedAt when this changed last; null if not told
 */
public record RoomUser(
    @JsonProperty("userUuid") UserId id,
    @JsonProperty("userName") @Nullable String name,
    @Nullable UserRole role,
    @Nullable String streamUuid,
    @JsonProperty("state") @JsonFormat(shape = JsonFormat.Shape.NUMBER) @Nullable Boolean online,
    @JsonProperty("userProperties") Map<String, @Nullable Object> properties,
    @JsonProperty("updateTime") @WireUnit(ChronoUnit.MILLIS) @Nullable Instant updatedAt) {}

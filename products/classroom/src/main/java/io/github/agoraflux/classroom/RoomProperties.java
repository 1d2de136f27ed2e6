package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a classroom.
 *
 * @param roomType what kind it is; null if not told
 * @param state how far the class has come; null if not told
 * @param schedule when the class takes place; null if not told
 * @param others all others, by their name on the wire: widgets, processes, flexible properties and
 *     more
 */
public record RoomProperties(
    @Nullable RoomType roomType,
    @Nullable RoomState state,
    @Nullable Schedule schedule,
    @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> others) {}

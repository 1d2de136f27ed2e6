package io.github.agoraflux.simulator.classroom;

import io.github.agoraflux.simulator.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a classroom.
 *
 * @param room where
 * @param cmd what kind of thing
 * @param sequence its number in the classroom, from 1 on
 * @param data what happened
 */
public record RoomEvent(String room, int cmd, long sequence, Map<String, @Nullable Object> data) {

  Map<String, @Nullable Object> view() {
    return Json.object(
        "roomUuid", room, "cmd", cmd, "sequence", sequence, "version", 1, "data", data);
  }
}

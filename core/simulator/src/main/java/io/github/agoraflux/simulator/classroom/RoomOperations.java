package io.github.agoraflux.simulator.classroom;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Ids;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The verbs on classrooms. */
final class RoomOperations {

  private static final int CLOSED = 3;
  private static final List<String> TIMES = List.of("", "startTime", "endTime", "closeTime");

  private final Calls calls;

  RoomOperations(Calls calls) {
    this.calls = calls;
  }

  Answer create(Call call) {
    Rooms rooms = calls.rooms(call);
    String id = calls.id(call, "roomUuid");
    if (!rooms.create(id, call.body(ClassroomShapes.ROOM))) {
      throw calls.errors().roomExists();
    }
    return calls.success().acted();
  }

  Answer get(Call call) {
    Room room = calls.room(call);
    Map<String, @Nullable Object> properties =
        Json.asObject(room.spec().get("roomProperties")).orElseGet(Json::object);
    properties.put("flexProps", room.properties());
    properties.put("groups", room.groups());
    properties.put("state", room.state());
    properties.put("roomType", room.type());
    return calls.success(
        Json.object(
            "roomName", room.spec().get("roomName"),
            "roomUuid", room.id(),
            "scenario", "education",
            "roleConfig", Json.asObject(room.spec().get("roleConfig")).orElseGet(Json::object),
            "roomProperties", properties,
            "roomTemplate", "edu_medium_v1",
            "muteChat", Json.object(),
            "muteVideo", Json.object(),
            "muteAudio", Json.object(),
            "state", room.state(),
            "checkState", false,
            "createTime", room.created().toEpochMilli()));
  }

  Answer setState(Call call) {
    Room room = calls.room(call);
    int state = calls.state(call, CLOSED);
    Room.Progress now = room.progress();
    if (state <= now.state() || !room.advance(now, state)) {
      throw now.state() == 1 ? calls.errors().classStarted() : ended(call, now);
    }
    room.happen(
        Room.STATE, Json.object(TIMES.get(state), room.now().toEpochMilli(), "state", state));
    return calls.success().acted();
  }

  /** What has not started yet cannot be set to that again. */
  private RuntimeException ended(Call call, Room.Progress now) {
    return now.state() == 0 ? call.invalid("state") : calls.errors().classEnded();
  }

  Answer setGroups(Call call) {
    Room room = calls.room(call);
    if (calls.state(call, 1) == 0) {
      room.removeGroups();
      return calls.success().acted();
    }
    for (Object each : Json.asArray(call.body(ClassroomShapes.GROUPS).get("groups"))) {
      Map<String, @Nullable Object> group = Json.asObject(each).orElseGet(Json::object);
      String id = group.get("groupUuid") instanceof String given ? given : Ids.hex();
      room.putGroup(id, group);
    }
    return calls.success().acted();
  }
}

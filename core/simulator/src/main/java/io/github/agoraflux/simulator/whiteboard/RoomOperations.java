package io.github.agoraflux.simulator.whiteboard;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Ids;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verbs on rooms. */
final class RoomOperations {

  private static final long USUAL_PAGE = 100;
  private static final long LARGEST_PAGE = 1000;

  private final DataCenters dataCenters;
  private final String team = Ids.hex();
  private final String app = Ids.hex();

  RoomOperations(DataCenters dataCenters) {
    this.dataCenters = dataCenters;
  }

  Answer create(Call call) {
    Rooms rooms = dataCenters.of(call).rooms();
    Map<String, @Nullable Object> body = call.body(Shapes.ROOM);
    boolean recorded = Boolean.TRUE.equals(body.get("isRecord"));
    long limit = Numbers.whole(body.get("limit")).orElse(0L);
    return answer(201, view(rooms.create(recorded, limit))).acted();
  }

  Answer get(Call call) {
    return dataCenters
        .of(call)
        .rooms()
        .find(call.variable("uuid"))
        .map(room -> answer(200, view(room)))
        .orElseThrow(BoardErrors::noRoom);
  }

  /** The room that is named comes first. */
  Answer list(Call call) {
    List<Room> all = dataCenters.of(call).rooms().all();
    String begin = call.query("beginUUID");
    long from = begin == null ? 0 : numberOf(call, begin);
    return answer(
        200,
        all.stream()
            .filter(room -> room.number() >= from)
            .limit(call.number("limit", USUAL_PAGE, 1, LARGEST_PAGE))
            .map(this::view)
            .toList());
  }

  private long numberOf(Call call, String uuid) {
    return dataCenters
        .of(call)
        .rooms()
        .find(uuid)
        .map(Room::number)
        .orElseThrow(BoardErrors::noRoom);
  }

  Answer ban(Call call) {
    Rooms rooms = dataCenters.of(call).rooms();
    boolean banned = Boolean.TRUE.equals(call.body(Shapes.BAN).get("isBan"));
    Optional<Room> room = rooms.change(call.variable("uuid"), known -> known.banned(banned));
    return answer(201, view(room.orElseThrow(BoardErrors::noRoom))).acted();
  }

  private Map<String, @Nullable Object> view(Room room) {
    return Json.object(
        "uuid", room.uuid(),
        "teamUUID", team,
        "appUUID", app,
        "isRecord", room.recorded(),
        "isBan", room.banned(),
        "createdAt", room.created().toString(),
        "limit", room.limit());
  }

  static Answer answer(int status, Object body) {
    return Answer.json(status, Json.write(body));
  }
}

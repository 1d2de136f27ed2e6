package io.github.agoraflux.simulator.whiteboard;

import static io.github.agoraflux.simulator.whiteboard.RoomOperations.answer;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The verbs on the scenes of a room, and on their pictures. */
final class SceneOperations {

  private static final String BUCKET = "room-covers";
  private static final String REGION = "oss-cn-hangzhou";

  private final DataCenters dataCenters;

  SceneOperations(DataCenters dataCenters) {
    this.dataCenters = dataCenters;
  }

  Answer list(Call call) {
    Room room = room(call);
    String directory = call.query("sceneDir");
    return answer(200, room.paths(directory == null ? room.currentDirectory() : directory));
  }

  Answer add(Call call) {
    room(call);
    Map<String, @Nullable Object> body = call.body(Shapes.SCENES);
    List<String> names =
        Json.asArray(body.get("scenes")).stream()
            .map(scene -> String.valueOf(Json.at(scene, "name")))
            .toList();
    AtomicBoolean twice = new AtomicBoolean();
    dataCenters
        .of(call)
        .rooms()
        .change(
            call.variable("uuid"),
            room -> {
              Room more = room.with(text(body, "path"), names).orElse(null);
              twice.set(more == null);
              return more == null ? room : more;
            });
    if (twice.get()) {
      throw call.invalid("scenes");
    }
    return Answer.json(201, "{}").acted();
  }

  Answer show(Call call) {
    Room room = room(call);
    String path = text(call.body(Shapes.SCENE_SWITCH), "scenePath");
    if (!room.hasScene(path)) {
      throw BoardErrors.noScene();
    }
    dataCenters.of(call).rooms().change(room.uuid(), known -> known.showing(path));
    List<String> names = List.of(path.substring(1).split("/", -1));
    return answer(201, Json.object("currentScenePath", names)).acted();
  }

  Answer screenshot(Call call) {
    Room room = room(call);
    Map<String, @Nullable Object> body = call.body(Shapes.SCREENSHOT);
    String path = body.get("path") == null ? "/init" : text(body, "path");
    if (!room.hasScene(path)) {
      throw BoardErrors.noScene();
    }
    return answer(201, picture(room, path)).acted();
  }

  Answer screenshots(Call call) {
    Room room = room(call);
    Map<String, @Nullable Object> body = call.body(Shapes.SCREENSHOT);
    String directory = body.get("path") == null ? room.currentDirectory() : text(body, "path");
    return answer(201, room.paths(directory).stream().map(path -> picture(room, path)).toList())
        .acted();
  }

  private Room room(Call call) {
    return dataCenters
        .of(call)
        .rooms()
        .find(call.variable("uuid"))
        .orElseThrow(BoardErrors::noRoom);
  }

  private static Map<String, @Nullable Object> picture(Room room, String path) {
    String key = "room_cover/" + room.number() + "/" + room.uuid() + path + ".png";
    return Json.object(
        "url", "https://" + BUCKET + "." + REGION + ".aliyuncs.com/" + key,
        "key", key,
        "bucket", BUCKET,
        "region", REGION);
  }

  private static String text(Map<String, @Nullable Object> body, String field) {
    return String.valueOf(body.get(field));
  }
}

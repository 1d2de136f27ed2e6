package io.github.agoraflux.simulator.classroom;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The verbs on public resources. */
final class ResourceOperations {

  private static final int PUT = 1;
  private static final int DELETED = 2;

  private final Calls calls;

  ResourceOperations(Calls calls) {
    this.calls = calls;
  }

  Answer upload(Call call) {
    Room room = calls.room(call);
    Map<String, @Nullable Object> spec = call.body(ClassroomShapes.RESOURCE);
    Resource resource = Resource.of(call.variable("resourceUuid"), spec, room.now());
    room.resources().put(resource.id(), resource);
    tell(room, List.of(resource), PUT);
    return calls.success(resource.view(room.now())).acted();
  }

  Answer delete(Call call) {
    Room room = calls.room(call);
    List<Resource> deleted = new ArrayList<>();
    for (Object id : Json.asArray(call.body(ClassroomShapes.RESOURCES).get("resourceUuid"))) {
      Resource gone = room.resources().remove(String.valueOf(id));
      if (gone != null) {
        deleted.add(gone);
      }
    }
    if (!deleted.isEmpty()) {
      tell(room, deleted, DELETED);
    }
    return calls.success().acted();
  }

  Answer list(Call call) {
    Room room = calls.room(call);
    return calls.success(
        new TreeMap<>(room.resources())
            .values().stream().map(resource -> resource.view(room.now())).toList());
  }

  private static void tell(Room room, List<Resource> resources, int action) {
    room.happen(
        Room.RESOURCES,
        Json.object(
            "resources", resources.stream().map(each -> each.view(room.now())).toList(),
            "operator", Json.object("userUuid", "server", "userName", "server", "role", "server"),
            "action", action));
  }
}

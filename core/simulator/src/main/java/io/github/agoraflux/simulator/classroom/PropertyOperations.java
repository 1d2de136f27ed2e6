package io.github.agoraflux.simulator.classroom;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Properties of classrooms, users and applications, set and deleted. */
final class PropertyOperations {

  private final Calls calls;

  PropertyOperations(Calls calls) {
    this.calls = calls;
  }

  Answer setOfRoom(Call call) {
    calls.room(call).changeProperties(put(call));
    return calls.success().acted();
  }

  Answer deleteOfRoom(Call call) {
    calls.room(call).changeProperties(remove(call));
    return calls.success().acted();
  }

  Answer setOfUser(Call call) {
    return ofUser(call, put(call));
  }

  Answer deleteOfUser(Call call) {
    return ofUser(call, remove(call));
  }

  Answer setOfApp(Call call) {
    calls.room(call).changeProperties(call.variable("extAppUuid"), put(call));
    return calls.success().acted();
  }

  Answer deleteOfApp(Call call) {
    calls.room(call).changeProperties(call.variable("extAppUuid"), remove(call));
    return calls.success().acted();
  }

  private Answer ofUser(Call call, UnaryOperator<Map<String, @Nullable Object>> change) {
    Room room = calls.room(call);
    if (!room.changeProperties(calls.user(call, room), change)) {
      throw calls.errors().noUser();
    }
    return calls.success().acted();
  }

  private static UnaryOperator<Map<String, @Nullable Object>> put(Call call) {
    Map<String, @Nullable Object> given =
        Json.asObject(call.body(ClassroomShapes.PROPERTIES).get("properties"))
            .orElseGet(Json::object);
    return known -> {
      Map<String, @Nullable Object> all = new LinkedHashMap<>(known);
      all.putAll(given);
      return all;
    };
  }

  /** Key paths in an array, or as the names of an object. */
  private static UnaryOperator<Map<String, @Nullable Object>> remove(Call call) {
    @Nullable Object given = call.body().get("properties");
    Collection<?> paths = given instanceof Map<?, ?> object ? object.keySet() : Json.asArray(given);
    if (paths.isEmpty()) {
      throw call.invalid("properties");
    }
    return (Map<String, @Nullable Object> known) -> {
      Map<String, @Nullable Object> left = known;
      for (Object path : paths) {
        left = without(left, List.of(String.valueOf(path).split("\\.", -1)));
      }
      return left;
    };
  }

  private static Map<String, @Nullable Object> without(
      Map<String, @Nullable Object> object, List<String> path) {
    Map<String, @Nullable Object> left = new LinkedHashMap<>(object);
    String name = path.get(0);
    if (path.size() == 1) {
      left.remove(name);
    } else {
      Json.asObject(object.get(name))
          .ifPresent(inner -> left.put(name, without(inner, path.subList(1, path.size()))));
    }
    return left;
  }
}

package io.github.agoraflux.simulator.classroom;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What all operations have in common.
 *
 * @param projects the classrooms of each project
 * @param errors how errors are worded
 * @param clock tells the time
 */
record Calls(Function<String, Rooms> projects, ClassroomErrors errors, InstantSource clock) {

  private static final List<String> REGIONS = List.of("cn", "ap", "eu", "na");
  private static final Pattern ID =
      Pattern.compile("[a-zA-Z0-9 !#$%&()+\\-:;<=.>?@\\[\\]^_{}|~,]{1,63}");
  private static final int PAGE = 100;

  Rooms rooms(Call call) {
    String region = call.variables().get("region");
    if (region != null && !REGIONS.contains(region)) {
      throw call.invalid("region");
    }
    return projects.apply(call.appId());
  }

  Room room(Call call) {
    return rooms(call).find(id(call, "roomUuid")).orElseThrow(errors::noRoom);
  }

  User user(Call call, Room room) {
    return room.user(id(call, "userUuid")).orElseThrow(errors::noUser);
  }

  String id(Call call, String variable) {
    String id = call.variable(variable);
    if (!ID.matcher(id).matches()) {
      throw call.invalid(variable);
    }
    return id;
  }

  /** The number that ends a path such as {@code …/states/1}. */
  int state(Call call, int largest) {
    return Numbers.digits(call.variable("state"))
        .filter(state -> state <= largest)
        .orElseThrow(() -> call.invalid("state"))
        .intValue();
  }

  Answer success() {
    return Answer.json(200, Json.write(frame()));
  }

  Answer success(@Nullable Object data) {
    Map<String, @Nullable Object> frame = frame();
    frame.put("data", data);
    return Answer.json(200, Json.write(frame));
  }

  /** A page of a list, of which no more than the page is looked at. */
  <T> Answer page(Call call, List<T> all, Function<T, ?> view) {
    int size = whole(call, "count", PAGE);
    int from = Math.min(whole(call, "nextId", 0), all.size());
    int to = Math.min(from + Math.min(Math.max(size, 1), PAGE), all.size());
    List<?> page = all.subList(from, to).stream().map(view).toList();
    String next = to < all.size() ? Integer.toString(to) : null;
    return success(
        Json.object("total", all.size(), "list", page, "nextId", next, "count", page.size()));
  }

  private static int whole(Call call, String parameter, int otherwise) {
    String text = call.query(parameter);
    return text == null || text.isEmpty() || text.equals("null")
        ? otherwise
        : (int) call.number(parameter, otherwise, 0, Integer.MAX_VALUE / 2);
  }

  private Map<String, @Nullable Object> frame() {
    return Json.object("msg", "Success", "code", 0, "ts", clock.millis());
  }
}

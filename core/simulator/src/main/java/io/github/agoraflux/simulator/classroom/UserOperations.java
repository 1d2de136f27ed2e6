package io.github.agoraflux.simulator.classroom;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The verbs on users. */
final class UserOperations {

  private final Calls calls;

  UserOperations(Calls calls) {
    this.calls = calls;
  }

  Answer get(Call call) {
    return calls.success(calls.user(call, calls.room(call)).view());
  }

  Answer kick(Call call) {
    Room room = calls.room(call);
    User user = calls.user(call, room);
    Map<String, @Nullable Object> body = call.body(ClassroomShapes.KICK);
    boolean dirty = Numbers.whole(Json.at(body, "dirty.state")).orElse(0L) == 1;
    long seconds = Numbers.whole(Json.at(body, "dirty.duration")).orElse(0L);
    room.kick(user, dirty ? seconds : 0);
    return calls.success().acted();
  }
}

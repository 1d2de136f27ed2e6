package io.github.agoraflux.simulator.classroom;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The verbs on recordings. */
final class RecordingOperations {

  private static final long DEFAULT_HOURS = 2;
  private static final long SECONDS_PER_HOUR = 3600;

  private final Calls calls;

  RecordingOperations(Calls calls) {
    this.calls = calls;
  }

  Answer setState(Call call) {
    Room room = calls.room(call);
    return calls.state(call, 1) == 1 ? start(call, room) : stop(room);
  }

  private Answer start(Call call, Room room) {
    Map<String, @Nullable Object> body = call.body(ClassroomShapes.RECORDING);
    if (room.current().isPresent()) {
      throw calls.errors().recordingNotEnded();
    }
    boolean web = "web".equals(body.get("mode"));
    boolean onHold = Boolean.TRUE.equals(Json.at(body, "webRecordConfig.onhold"));
    Recording recording = Recording.begin(web, onHold, room.now(), longest(room, body));
    room.begin(recording);
    return calls.success(recording.state(1)).acted();
  }

  private static Duration longest(Room room, Map<String, @Nullable Object> body) {
    long hours =
        Numbers.whole(Json.at(body, "webRecordConfig.maxRecordingHour"))
            .or(
                () ->
                    Numbers.whole(Json.at(room.spec(), "roomProperties.schedule.duration"))
                        .map(
                            seconds ->
                                Math.max(1, (seconds + SECONDS_PER_HOUR - 1) / SECONDS_PER_HOUR)))
            .orElse(DEFAULT_HOURS);
    return Duration.ofHours(hours);
  }

  private Answer stop(Room room) {
    Recording recording = room.current().orElseThrow(calls.errors()::recordingNotStarted);
    room.end(recording);
    return calls.success(recording.state(0)).acted();
  }

  Answer update(Call call) {
    Room room = calls.room(call);
    Map<String, @Nullable Object> body = call.body(ClassroomShapes.RECORDING_UPDATE);
    Recording recording = room.current().orElseThrow(calls.errors()::recordingNotStarted);
    room.hold(recording, Boolean.TRUE.equals(Json.at(body, "webRecordConfig.onhold")));
    return calls.success().acted();
  }

  Answer list(Call call) {
    Room room = calls.room(call);
    Instant now = room.now();
    return calls.page(call, room.recordings(), each -> each.view(call.appId(), room.id(), now));
  }
}

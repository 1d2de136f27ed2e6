package io.github.agoraflux.simulator.classroom;

import io.github.agoraflux.simulator.json.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user of a classroom, at one moment.
 *
 * @param id the id
 * @param name what the user is called
 * @param role 1 for a teacher, 2 for a student, 3 for an assistant
 * @param stream the stream that the user sends
 * @param online whether the user is there
 * @param rewards how many rewards the user has
 * @param properties the user's properties
 * @param updated when this changed last
 */
public record User(
    String id,
    String name,
    int role,
    String stream,
    boolean online,
    int rewards,
    Map<String, @Nullable Object> properties,
    Instant updated) {

  User online(boolean now, Instant at) {
    return new User(id, name, role, stream, now, rewards, properties, at);
  }

  User rewarded(int more, Instant at) {
    return new User(id, name, role, stream, online, rewards + more, properties, at);
  }

  User with(Map<String, @Nullable Object> now, Instant at) {
    return new User(id, name, role, stream, online, rewards, now, at);
  }

  /** As it is asked for. */
  Map<String, @Nullable Object> view() {
    return Json.object(
        "userName", name,
        "userUuid", id,
        "role", Integer.toString(role),
        "userProperties", properties,
        "updateTime", updated.toEpochMilli(),
        "streamUuid", stream,
        "state", online ? 1 : 0);
  }

  /** As events tell of who comes and goes. */
  Map<String, @Nullable Object> visit(int type, Instant at) {
    return Json.object(
        "userName", name,
        "userUuid", id,
        "role", Integer.toString(role),
        "userProperties", properties,
        "streamUuid", stream,
        "type", type,
        "updateTime", at.toEpochMilli());
  }

  /** As events tell of who did something. */
  Map<String, @Nullable Object> actor() {
    return Json.object("userName", name, "userUuid", id, "role", Integer.toString(role));
  }
}

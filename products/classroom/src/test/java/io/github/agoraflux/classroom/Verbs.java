package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.Specs.APP;
import static io.github.agoraflux.classroom.Specs.FILE;
import static io.github.agoraflux.classroom.Specs.NA;
import static io.github.agoraflux.classroom.Specs.ROOM;
import static io.github.agoraflux.classroom.Specs.USER;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reactivestreams.Publisher;

/** Every operation, called with something. */
final class Verbs {

  static final Map<String, Function<Classroom, Publisher<?>>> ALL =
      Map.ofEntries(
          verb("create-room", room -> room.create(Specs.room().build())),
          verb("get-room", Room::get),
          verb("set-room-state", room -> room.setState(RoomState.STARTED)),
          verb("set-room-properties", room -> room.setProperties(Specs.update())),
          verb("delete-room-properties", room -> room.deleteProperties(Specs.removal("key1"))),
          verb("set-extapp-properties", room -> room.setProperties(APP, Specs.update())),
          verb(
              "delete-extapp-properties",
              room -> room.deleteProperties(APP, Specs.removal("key1"))),
          verb("get-user", room -> room.user(USER)),
          verb("set-user-properties", room -> room.setProperties(USER, Specs.update())),
          verb(
              "delete-user-properties", room -> room.deleteProperties(USER, Specs.removal("key1"))),
          verb("kick-user", room -> room.kick(USER)),
          verb("set-breakout-rooms", Room::removeBreakoutRooms),
          verb("list-room-events", Room::events),
          verb("list-popup-quiz-data", Room::quizzes),
          verb("list-poll-data", Room::polls),
          verb("set-recording-state", room -> room.recordings().stop()),
          verb("update-recording-config", room -> room.recordings().hold(true)),
          verb("list-recordings", room -> room.recordings().list()),
          verb(
              "upload-public-resource",
              room -> room.resources().upload(FILE, Specs.file().build())),
          verb("delete-public-resources", room -> room.resources().delete(List.of(FILE))),
          verb("list-public-resources", room -> room.resources().list()),
          Map.entry("poll-events", classroom -> classroom.events(NA).drain()));

  private Verbs() {}

  private static Map.Entry<String, Function<Classroom, Publisher<?>>> verb(
      String name, Function<Room, Publisher<?>> call) {
    return Map.entry(name, classroom -> call.apply(classroom.room(NA, ROOM)));
  }
}

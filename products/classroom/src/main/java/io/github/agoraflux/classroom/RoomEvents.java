package io.github.agoraflux.classroom;

import io.github.agoraflux.json.JsonCodec;
import io.github.agoraflux.json.UnreadableJsonException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each event's data the type of its kind. What does not fit stays as it came. */
final class RoomEvents {

  private static final Map<EventType, Class<? extends EventData>> TYPES =
      Map.of(
          EventType.ROOM_STATE, RoomStateChange.class,
          EventType.CHAT_MESSAGE, ChatMessage.class,
          EventType.USERS, UsersChange.class,
          EventType.RECORDING_STATE, RecordingStateChange.class,
          EventType.RESOURCES, ResourcesChange.class,
          EventType.REWARDS, RewardsChange.class,
          EventType.STAGE, StageChange.class,
          EventType.HANDS, HandsChange.class);

  private final JsonCodec codec;

  /** Takes all types apart now, for that waits for locks and reading must not. */
  RoomEvents(JsonCodec codec) {
    this.codec = codec;
    TYPES.values().forEach(type -> codec.prepare(Map.of(), type));
  }

  List<RoomEvent> read(List<Answers.Event> events) {
    return events.stream().map(this::read).toList();
  }

  private RoomEvent read(Answers.Event event) {
    return new RoomEvent(
        event.roomUuid(), event.cmd(), event.sequence(), event.version(), data(event));
  }

  private EventData data(Answers.Event event) {
    Class<? extends EventData> type = TYPES.get(event.cmd());
    @Nullable Object json = event.data();
    if (type == null || json == null) {
      return new OtherData(json);
    }
    try {
      return codec.decode(codec.encode(json), type);
    } catch (UnreadableJsonException anotherForm) {
      return new OtherData(json);
    }
  }
}

package io.github.agoraflux.classroom;

import io.github.agoraflux.json.JsonCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads events each by itself, and gives the data of each the type of its kind. Agora has forgotten
 * what it handed out, so that what does not fit stays as it came, and takes none of the others with
 * it.
 */
final class RoomEvents {

  private static final String ROOM = "roomUuid";
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
    codec.prepare(new LinkedHashMap<>(), Answers.Event.class);
    TYPES.values().forEach(type -> codec.prepare(new LinkedHashMap<>(), type));
  }

  List<RoomEvent> read(List<@Nullable Object> events) {
    return events.stream().map(this::read).toList();
  }

  private RoomEvent read(@Nullable Object json) {
    Answers.Event event = json instanceof Map<?, ?> ? codec.read(json, Answers.Event.class) : null;
    return event == null
        ? odd(json)
        : new RoomEvent(
            event.roomUuid(), event.cmd(), event.sequence(), event.version(), data(event));
  }

  private static RoomEvent odd(@Nullable Object json) {
    @Nullable Object room = json instanceof Map<?, ?> fields ? fields.get(ROOM) : null;
    return new RoomEvent(
        new RoomId(room instanceof String text ? text : ""),
        EventType.UNREADABLE,
        null,
        null,
        new OtherData(json));
  }

  private EventData data(Answers.Event event) {
    Class<? extends EventData> type = TYPES.get(event.cmd());
    @Nullable Object json = event.data();
    EventData data = type == null || json == null ? null : codec.read(json, type);
    return data == null ? new OtherData(json) : data;
  }
}

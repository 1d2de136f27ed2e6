package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The request bodies as they stand on the wire. */
final class Bodies {

  private Bodies() {}

  record Room(
      String roomName,
      RoomType roomType,
      @Nullable Map<String, RoleConfig> roleConfig,
      @Nullable RoomProperties roomProperties,
      @JsonAnyGetter Map<String, Object> extra) {

    static Room of(RoomSpec spec) {
      return new Room(spec.name(), spec.type(), roles(spec), RoomProperties.of(spec), spec.extra());
    }

    private static @Nullable Map<String, RoleConfig> roles(RoomSpec spec) {
      Map<String, RoleConfig> roles = new TreeMap<>();
      spec.roles().forEach((role, config) -> roles.put(role.value(), config));
      return roles.isEmpty() ? null : roles;
    }
  }

  record RoomProperties(
      @Nullable Schedule schedule,
      @Nullable Processes processes,
      @Nullable Map<String, Object> flexProps,
      @Nullable Widgets widgets,
      @Nullable HostingScene hostingScene,
      @JsonAnyGetter Map<String, Object> extra) {

    private static final RoomProperties NONE =
        new RoomProperties(null, null, null, null, null, Map.of());

    static @Nullable RoomProperties of(RoomSpec spec) {
      RoomProperties properties =
          new RoomProperties(
              spec.schedule(),
              spec.handsUp() == null ? null : new Processes(spec.handsUp()),
              spec.flexProps().isEmpty() ? null : spec.flexProps(),
              Widgets.of(spec),
              spec.hostingScene(),
              spec.extraProperties());
      return properties.equals(NONE) ? null : properties;
    }
  }

  record Processes(@Nullable HandsUp handsUp) {}

  record Widgets(@Nullable Widget netlessBoard, @JsonProperty("easemobIM") @Nullable Widget chat) {

    static @Nullable Widgets of(RoomSpec spec) {
      Widget board = Widget.of(spec.whiteboard());
      Widget chat = Widget.of(spec.chat());
      return board == null && chat == null ? null : new Widgets(board, chat);
    }
  }

  record Widget(@JsonFormat(shape = JsonFormat.Shape.NUMBER) Boolean state) {

    static @Nullable Widget of(@Nullable Boolean state) {
      return state == null ? null : new Widget(state);
    }
  }

  record Kick(@Nullable Dirty dirty) {}

  record Dirty(
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) Boolean state,
      @WireUnit(ChronoUnit.SECONDS) Duration duration) {}

  record Groups(List<BreakoutRoom> groups) {}

  record Recording(
      @Nullable String mode,
      @Nullable WebPage webRecordConfig,
      @WireUnit(ChronoUnit.SECONDS) @Nullable Duration retryTimeout,
      @JsonAnyGetter Map<String, Object> extra) {

    static Recording of(RecordingSpec spec) {
      return new Recording(
          spec.webPage() == null ? null : "web", spec.webPage(), spec.retryTimeout(), spec.extra());
    }
  }

  record RecordingUpdate(OnHold webRecordConfig) {}

  record OnHold(boolean onhold) {}

  record Resources(List<ResourceId> resourceUuid) {}
}

package io.github.agoraflux.whiteboard;

import io.github.agoraflux.auth.whiteboard.WhiteboardRole;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reactivestreams.Publisher;

/** Every operation, called with something. */
final class Verbs {

  static final RoomId ROOM = RoomId.of("a7exxxxxxa69");
  static final ConversionId TASK = ConversionId.of("2fxxxxxx367e");
  static final String FILE = "https://example.com/slides.pptx";
  static final TokenSpec TOKEN =
      TokenSpec.builder().lifetime(Duration.ofHours(1)).role(WhiteboardRole.WRITER).build();
  static final SdkTokenSpec SDK_TOKEN =
      SdkTokenSpec.builder()
          .accessKey(Board.ACCESS_KEY)
          .secretAccessKey(Secret.of(Board.SECRET_KEY))
          .lifetime(SdkTokenSpec.FOREVER)
          .role(WhiteboardRole.ADMIN)
          .build();

  static final Map<String, Function<Board, Publisher<?>>> ALL =
      Map.ofEntries(
          verb("create-sdk-token", board -> board.whiteboard().createSdkToken(SDK_TOKEN)),
          verb("create-room-token", board -> board.whiteboard().createRoomToken(ROOM, TOKEN)),
          verb("create-task-token", board -> board.whiteboard().createTaskToken(TASK, TOKEN)),
          verb("create-room", board -> board.whiteboard().createRoom(spec -> {})),
          verb("get-room", board -> board.whiteboard().room(ROOM)),
          verb("list-rooms", board -> board.whiteboard().rooms()),
          verb("set-room-ban", board -> board.whiteboard().ban(ROOM)),
          verb("list-scenes", board -> board.whiteboard().scenes(ROOM)),
          verb("add-scenes", board -> board.whiteboard().addScenes(ROOM, scenes("/a", "b"))),
          verb("switch-scene", board -> board.whiteboard().switchScene(ROOM, "/init")),
          verb("screenshot-scene", board -> board.whiteboard().screenshot(ROOM, picture(null))),
          verb(
              "screenshot-directory", board -> board.whiteboard().screenshots(ROOM, picture(null))),
          verb(
              "start-conversion",
              board -> board.whiteboard().startConversion(file(ConversionType.STATIC))),
          verb("get-conversion", board -> board.whiteboard().conversion(TASK)),
          verb("list-conversions", board -> board.whiteboard().conversions()),
          verb("cancel-conversion", board -> board.whiteboard().cancelConversion(TASK)),
          verb(
              "set-conversion-priority",
              board -> board.whiteboard().prioritize(TASK, ConversionPriority.LOWEST)),
          verb("legacy-start-conversion", board -> board.legacy().start(oldFile())),
          verb(
              "legacy-get-conversion",
              board -> board.legacy().conversion(TASK, ConversionType.STATIC)));

  private Verbs() {}

  static ScenesSpec scenes(String directory, String... names) {
    return ScenesSpec.builder()
        .directory(directory)
        .scenes(List.of(names).stream().map(Scene::of).toList())
        .build();
  }

  static ScreenshotSpec picture(String path) {
    return ScreenshotSpec.builder().width(640).height(360).path(path).build();
  }

  static ConversionSpec file(ConversionType type) {
    return ConversionSpec.builder().resource(FILE).type(type).build();
  }

  static LegacyConversionSpec oldFile() {
    return LegacyConversionSpec.builder().resource(FILE).type(ConversionType.STATIC).build();
  }

  private static Map.Entry<String, Function<Board, Publisher<?>>> verb(
      String name, Function<Board, Publisher<?>> call) {
    return Map.entry(name, call);
  }
}

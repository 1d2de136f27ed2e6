package io.github.agoraflux.whiteboard;

import static io.github.agoraflux.auth.whiteboard.WhiteboardRole.ADMIN;
import static io.github.agoraflux.harness.Deviation.omits;
import static io.github.agoraflux.harness.Deviation.puts;

import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.harness.Deviation;
import io.github.agoraflux.harness.Examples;
import io.github.agoraflux.harness.ProductContract;
import io.github.agoraflux.paging.Cursor;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The documented requests and answers of the whiteboard. */
class WhiteboardContractTest extends ProductContract<Board> {

  private static final RoomId ROOM = RoomId.of("faexxxxx47c");
  private static final ConversionId TASK = ConversionId.of("2fxxxxxx367e");
  private static final TokenSpec HOUR =
      TokenSpec.builder().lifetime(Duration.ofHours(1)).role(ADMIN).build();
  private static final BackgroundImage IMAGE = BackgroundImage.of("xxxx", 640, 360);
  private static final Deviation REGION =
      puts("/headers/region", "us-sv", "the example leaves out the header that is required");

  WhiteboardContractTest() {
    super("whiteboard", Board::over);
  }

  @Override
  protected void client(AgoraClientBuilder client) {
    Board.documented(client);
  }

  @Override
  protected void describe(Examples<Board> examples) {
    tokens(examples);
    rooms(examples);
    scenes(examples);
    screenshots(examples);
    conversions(examples);
    queue(examples);
    oldConversions(examples);
  }

  private static void tokens(Examples<Board> examples) {
    SdkTokenSpec sdk =
        SdkTokenSpec.builder()
            .accessKey("BUxxxxxxrc")
            .secretAccessKey(Secret.of("CxxxxxxxauY3"))
            .lifetime(Duration.ofHours(1))
            .role(ADMIN)
            .build();
    TokenSpec withKey =
        TokenSpec.builder()
            .lifetime(Duration.ofHours(1))
            .role(ADMIN)
            .accessKey("BUxxxxxxrc")
            .build();
    TokenSpec brief = TokenSpec.builder().lifetime(Duration.ofMillis(600)).role(ADMIN).build();
    examples
        .request("create-sdk-token/request-1", board -> board.whiteboard().createSdkToken(sdk))
        .request(
            "create-sdk-token/request-2", board -> board.whiteboard().createSdkToken(sdk), REGION)
        .emits("create-sdk-token/response-1", Secret.of("NETLESSSDK_YWs9xxxxxxY2E2OQ"))
        .request(
            "create-room-token/request-1",
            board -> board.whiteboard().createRoomToken(ROOM, withKey))
        .request(
            "create-room-token/request-2",
            board -> board.whiteboard().createRoomToken(ROOM, HOUR),
            REGION)
        .emits("create-room-token/response-1", Secret.of("NETLESSROOM_YWs9xxxxxxY2E2OQ"))
        .request(
            "create-task-token/request-1",
            board -> board.whiteboard().createTaskToken(TASK, withKey))
        .request(
            "create-task-token/request-2",
            board -> board.whiteboard().createTaskToken(TASK, brief),
            REGION)
        .emits("create-task-token/response-1", Secret.of("NETLESSTASK_YWxxxxxxM2ViMQ"));
  }

  private static void rooms(Examples<Board> examples) {
    examples
        .request(
            "create-room/request-1",
            board -> board.whiteboard().createRoom(spec -> spec.recorded(false).limit(0)))
        .emits(
            "create-room/response-1",
            room("4a5xxxxx6b", "RMxxxxx5aw", "i54xxxxx1AQ", false, "2021-01-18T06:56:29.432Z"))
        .request("get-room/request-1", board -> board.whiteboard().room(RoomId.of("a7exxxxxxa69")))
        .emits(
            "get-room/response-1",
            room("4axxxxx96b", "RMmxxxxx5aw", "i5xxxxx1AQ", false, "2021-01-18T06:56:29.432Z"))
        .request(
            "list-rooms/request-1",
            board -> board.whiteboard().rooms(),
            puts("/query/limit", "100", "the page size is always sent"))
        .request(
            "list-rooms/request-2",
            board -> board.whiteboard().rooms(2).from(Cursor.of("0e6exxxxxx4d95")),
            puts("/path", "/v5/rooms", "the slash at the end is in this example alone"))
        .emits(
            "list-rooms/response-1",
            room("0e6exxxxxxd95", "RMmxxxxxxaw", "vVxxxxzJF-A", false, "2020-12-20T14:02:54.846Z"),
            room(
                "1d4xxxxxxca69", "RMmxxxxxx5aw", "vVsxxxxzJF-A", false, "2020-12-20T14:10:29.265Z"))
        .request("set-room-ban/request-1", board -> board.whiteboard().unban(ROOM))
        .request(
            "set-room-ban/request-2",
            board -> board.whiteboard().ban(RoomId.of("0e6exxxxxx4d95")),
            REGION)
        .emits(
            "set-room-ban/response-1",
            room("0e6xxxxxx95", "RMxxxxxaw", "vVxxxxxJF-A", true, "2020-12-20T14:02:54.846Z"));
  }

  private static void scenes(Examples<Board> examples) {
    examples
        .request("list-scenes/request-1", board -> board.whiteboard().scenes(ROOM))
        .request("list-scenes/request-2", board -> board.whiteboard().scenes(ROOM, "/test"), REGION)
        .emits("list-scenes/response-1", "/test/cover", "/test/page1")
        .request(
            "add-scenes/request-1",
            board ->
                board
                    .whiteboard()
                    .addScenes(
                        ROOM,
                        spec ->
                            spec.directory("/test")
                                .scenes(
                                    List.of(
                                        Scene.of(
                                            "page1",
                                            BackgroundImage.of(
                                                "https://example.com/page1.png", 640, 360))))),
            puts(
                "/body/scenes/0/ppt",
                Map.of("src", "https://example.com/page1.png", "width", 640, "height", 360),
                "the image stands within ppt, as in the documentation's example"),
            omits("/body/scenes/0/src", "the image stands within ppt"),
            omits("/body/scenes/0/width", "the image stands within ppt"),
            omits("/body/scenes/0/height", "the image stands within ppt"))
        .request(
            "add-scenes/request-2",
            board ->
                board
                    .whiteboard()
                    .addScenes(
                        ROOM,
                        spec ->
                            spec.directory("/test")
                                .scenes(
                                    List.of(Scene.of("page1", IMAGE), Scene.of("page2", IMAGE)))),
            REGION)
        .emits("add-scenes/response-1")
        .request(
            "switch-scene/request-1", board -> board.whiteboard().switchScene(ROOM, "/test/page1"))
        .emits("switch-scene/response-1", "/test/page1");
  }

  private static void screenshots(Examples<Board> examples) {
    String storage = "https://docs-test-xxx.oss-cn-hangzhou.aliyuncs.com/";
    String directory = "room_cover/2811/faxxxxx47c/test/";
    examples
        .request(
            "screenshot-scene/request-1",
            board ->
                board
                    .whiteboard()
                    .screenshot(ROOM, spec -> spec.width(640).height(360).path("/test")))
        .request(
            "screenshot-scene/request-2",
            board -> board.whiteboard().screenshot(ROOM, spec -> spec.width(640).height(480)),
            REGION)
        .emits(
            "screenshot-scene/response-1",
            new Screenshot(
                "https://white-cover.oss-cn-hangzhou.aliyuncs.com/room_cover/2811/"
                    + "a7exxxxca69undefined.png",
                "room_cover/2811/a7exxxxxca69undefined.png",
                "white-cover",
                "oss-cn-hangzhou"))
        .request(
            "screenshot-directory/request-1",
            board ->
                board
                    .whiteboard()
                    .screenshots(ROOM, spec -> spec.width(640).height(360).path("/test")))
        .request(
            "screenshot-directory/request-2",
            board ->
                board
                    .whiteboard()
                    .screenshots(ROOM, spec -> spec.width(640).height(480).path("/test")),
            REGION)
        .emits(
            "screenshot-directory/response-1",
            new Screenshot(
                storage + directory + "cover.png",
                directory + "cover.png",
                "docs-test-xxx",
                "oss-cn-hangzhou"),
            new Screenshot(
                storage + directory + "page1.png",
                directory + "page1.png",
                "docs-test-xxx",
                "oss-cn-hangzhou"));
  }

  private static void conversions(Examples<Board> examples) {
    examples
        .request(
            "start-conversion/request-1",
            board ->
                board
                    .whiteboard()
                    .startConversion(
                        spec ->
                            slides(spec).scale(1.0).outputFormat(ImageFormat.PNG).preview(true)))
        .request(
            "start-conversion/request-2",
            board ->
                board
                    .whiteboard()
                    .startConversion(spec -> slides(spec).preview(true).imageCompressionLevel(0)),
            REGION)
        .emits(
            "start-conversion/response-1",
            new StartedConversion(
                ConversionId.of("2fd2dxxxxx367e"),
                ConversionType.DYNAMIC,
                ConversionStatus.WAITING))
        .request("get-conversion/request-1", board -> board.whiteboard().conversion(TASK))
        .emits("get-conversion/response-1", ExampleConversions.dynamic())
        .emits("get-conversion/response-2", ExampleConversions.images())
        .emits("get-conversion/response-3", ExampleConversions.begun());
  }

  private static ConversionSpecBuilder slides(ConversionSpecBuilder spec) {
    return spec.resource("https://docs-test-xx.oss-cn-hangzhou.aliyuncs.com/xxx")
        .type(ConversionType.DYNAMIC)
        .webhookEndpoint("https://example.com/agoracallback")
        .webhookRetry(3);
  }

  private static void queue(Examples<Board> examples) {
    ConversionId listed = ConversionId.of("xxx");
    examples
        .request("list-conversions/request-1", board -> board.whiteboard().conversions())
        .emits(
            "list-conversions/response-1",
            new QueuedConversion(listed, QueueStatus.CONVERTING),
            new QueuedConversion(listed, QueueStatus.WAITING))
        .request("cancel-conversion/request-1", board -> board.whiteboard().cancelConversion(TASK))
        .emits("cancel-conversion/response-1")
        .request(
            "set-conversion-priority/request-1",
            board -> board.whiteboard().prioritize(TASK, ConversionPriority.HIGHEST))
        .emits("set-conversion-priority/response-1");
  }

  private static void oldConversions(Examples<Board> examples) {
    examples
        .request(
            "legacy-start-conversion/request-1",
            board ->
                board
                    .legacy()
                    .start(
                        spec ->
                            spec.resource("https://docs-test-xx.oss-cn-hangzhou.aliyuncs.com/xxx")
                                .type(ConversionType.STATIC)
                                .preview(true)
                                .scale(1.0)
                                .outputFormat(ImageFormat.JPG)),
            REGION)
        .emits(
            "legacy-start-conversion/response-1",
            new StartedConversion(
                ConversionId.of("2fd2dxxxxx367e"), ConversionType.STATIC, ConversionStatus.WAITING))
        .request(
            "legacy-get-conversion/request-1",
            board -> board.legacy().conversion(TASK, ConversionType.STATIC),
            REGION)
        .emits("legacy-get-conversion/response-1", ExampleConversions.old());
  }

  private static Room room(String id, String team, String app, boolean banned, String created) {
    return new Room(RoomId.of(id), team, app, false, banned, Instant.parse(created), 0);
  }
}

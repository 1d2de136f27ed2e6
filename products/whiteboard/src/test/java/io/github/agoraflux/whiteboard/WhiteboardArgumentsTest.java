package io.github.agoraflux.whiteboard;

import static io.github.agoraflux.whiteboard.Verbs.FILE;
import static io.github.agoraflux.whiteboard.Verbs.ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.auth.whiteboard.WhiteboardRole;
import io.github.agoraflux.auth.whiteboard.WhiteboardTokenIssuer;
import io.github.agoraflux.harness.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Bad arguments never leave the process. */
class WhiteboardArgumentsTest {

  private static Wire<Board> wire;

  @BeforeAll
  static void open() {
    wire = Board.wire();
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource({"rooms", "scenes", "tokens", "conversions", "oldConversions"})
  void areRefusedBeforeAnythingIsSent(String field, Function<Board, Publisher<?>> call) {
    assertThatThrownBy(() -> Flux.from(call.apply(wire.product())).blockLast(Board.PATIENCE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(field + " must ");
    assertThat(wire.requests()).isZero();
  }

  static Stream<Arguments> rooms() {
    Map<String, Object> limit = Map.of("limit", 1);
    return Stream.of(
        call("limit", board -> board.createRoom(spec -> spec.limit(-1))),
        call("extra", board -> board.createRoom(spec -> spec.extra(limit))),
        call("pageSize", board -> board.rooms(1)),
        call("pageSize", board -> board.rooms(1001)),
        call("room", board -> board.room(RoomId.of(""))),
        call("room", board -> board.ban(RoomId.of(".."))),
        call("id", board -> board.room(new RoomId(" "))),
        call("id", board -> board.ban(new RoomId(".."))),
        call("id", board -> board.unban(new RoomId("."))),
        call("room", board -> board.scenes(new RoomId("."))),
        call("room", board -> board.scenes(new RoomId("."), "/a")),
        call("room", board -> board.addScenes(new RoomId(""), Verbs.scenes("/a", "b"))),
        call("room", board -> board.switchScene(new RoomId("."), "/a")),
        call("room", board -> board.screenshot(new RoomId("."), Verbs.picture(null))),
        call("room", board -> board.screenshots(new RoomId("."), Verbs.picture(null))),
        call("room", board -> board.createRoomToken(new RoomId("."), Verbs.TOKEN)));
  }

  static Stream<Arguments> scenes() {
    return Stream.of(
        call("directory", board -> board.scenes(ROOM, "a")),
        call("scene", board -> board.switchScene(ROOM, "a")),
        adding("directory", spec -> spec.scenes(List.of(Scene.of("1")))),
        adding("directory", spec -> spec.directory("a").scenes(List.of(Scene.of("1")))),
        adding("scenes", spec -> spec.directory("/a")),
        adding("scenes[0].name", spec -> spec.directory("/a").scenes(List.of(Scene.of("a/b")))),
        adding(
            "scenes[1].name",
            spec -> spec.directory("/a").scenes(List.of(Scene.of("1"), Scene.of("1")))),
        adding("scenes[0].background.url", spec -> image(spec, " ", 1, 1)),
        adding("scenes[0].background.width", spec -> image(spec, "u", 0, 1)),
        adding("scenes[0].background.height", spec -> image(spec, "u", 1, 0)),
        call("width", board -> board.screenshot(ROOM, spec -> spec.height(1))),
        call("height", board -> board.screenshots(ROOM, spec -> spec.width(1))),
        call("path", board -> board.screenshot(ROOM, spec -> spec.width(1).height(1).path("a"))));
  }

  static Stream<Arguments> tokens() {
    Duration second = Duration.ofSeconds(1);
    return Stream.of(
        token("lifetime", spec -> spec.role(WhiteboardRole.READER)),
        token("lifetime", spec -> spec.role(WhiteboardRole.READER).lifetime(second.negated())),
        token("lifetime", spec -> spec.role(WhiteboardRole.READER).lifetime(Duration.ofNanos(1))),
        token(
            "lifetime",
            spec -> spec.role(WhiteboardRole.READER).lifetime(WhiteboardTokenIssuer.FOREVER)),
        token("role", spec -> spec.lifetime(second)),
        token("accessKey", spec -> spec.role(WhiteboardRole.READER).lifetime(second).accessKey("")),
        call("accessKey", board -> board.createSdkToken(spec -> spec.lifetime(second))),
        call("secretAccessKey", board -> board.createSdkToken(spec -> spec.accessKey("a"))));
  }

  static Stream<Arguments> conversions() {
    Map<String, Object> scale = Map.of("scale", 1);
    return Stream.of(
        conversion("resource", spec -> spec.resource("ftp://a/b")),
        conversion("type", spec -> spec.type(null)),
        conversion("scale", spec -> spec.scale(0.09)),
        conversion("scale", spec -> spec.scale(3.01)),
        conversion("scale", spec -> spec.scale(Double.NaN)),
        conversion("outputFormat", spec -> spec.outputFormat(ImageFormat.WEBP)),
        conversion("webhookEndpoint", spec -> spec.webhookEndpoint("here")),
        conversion("webhookRetry", spec -> spec.webhookRetry(11)),
        conversion("webhookRetry", spec -> spec.webhookRetry(-1)),
        conversion("imageCompressionLevel", spec -> spec.imageCompressionLevel(5)),
        conversion("extra", spec -> spec.extra(scale)),
        call("conversion", board -> board.conversion(ConversionId.of(""))),
        call("id", board -> board.conversion(new ConversionId(""))),
        call("id", board -> board.cancelConversion(new ConversionId("."))),
        call("id", board -> board.prioritize(new ConversionId(".."), ConversionPriority.LOWEST)),
        call("conversion", board -> board.createTaskToken(new ConversionId("."), Verbs.TOKEN)));
  }

  static Stream<Arguments> oldConversions() {
    return Stream.of(
        old("resource", board -> board.start(spec -> spec.type(ConversionType.STATIC))),
        old("type", board -> board.convert(spec -> spec.resource(FILE))),
        old(
            "scale",
            board ->
                board.start(spec -> spec.resource(FILE).type(ConversionType.STATIC).scale(4.0))),
        old("id", board -> board.conversion(new ConversionId("."), ConversionType.STATIC)),
        old("type", board -> board.conversion(Verbs.TASK, new ConversionType(" "))));
  }

  @Test
  void mayBeAtTheEndsOfTheirRanges() {
    assertThatCode(
            () -> {
              for (double scale : new double[] {0.1, 3.0}) {
                ConversionSpec.builder()
                    .resource(FILE)
                    .type(ConversionType.STATIC)
                    .scale(scale)
                    .webhookRetry(10)
                    .imageCompressionLevel(4)
                    .build();
              }
              TokenSpec.builder()
                  .lifetime(Duration.ofDays(36_500))
                  .role(WhiteboardRole.ADMIN)
                  .build();
            })
        .doesNotThrowAnyException();
  }

  private static void image(ScenesSpecBuilder spec, String url, int width, int height) {
    spec.directory("/a").scenes(List.of(Scene.of("1", BackgroundImage.of(url, width, height))));
  }

  private static Arguments call(String field, Function<Whiteboard, Publisher<?>> call) {
    return arguments(
        field, (Function<Board, Publisher<?>>) board -> call.apply(board.whiteboard()));
  }

  private static Arguments old(String field, Function<LegacyConversions, Publisher<?>> call) {
    return arguments(field, (Function<Board, Publisher<?>>) board -> call.apply(board.legacy()));
  }

  private static Arguments adding(String field, Consumer<ScenesSpecBuilder> spec) {
    return call(field, board -> board.addScenes(ROOM, spec));
  }

  private static Arguments token(String field, Consumer<TokenSpecBuilder> spec) {
    return call(field, board -> board.createRoomToken(ROOM, spec));
  }

  private static Arguments conversion(String field, Consumer<ConversionSpecBuilder> spec) {
    return call(
        field,
        board ->
            board.startConversion(
                blank -> {
                  blank.resource(FILE).type(ConversionType.STATIC);
                  spec.accept(blank);
                }));
  }
}

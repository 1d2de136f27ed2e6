package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.Specs.NA;
import static io.github.agoraflux.classroom.Specs.ROOM;
import static io.github.agoraflux.classroom.Specs.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.harness.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Bad arguments never leave the process. */
class ArgumentsTest {

  private static final String LONG = "x".repeat(64);

  private static Wire<Classroom> wire;

  @BeforeAll
  static void open() {
    wire = Tokens.wire();
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("calls")
  void areRefusedBeforeAnythingIsSent(String field, Function<Room, Publisher<?>> call) {
    assertThatThrownBy(() -> Flux.from(call.apply(wire.product().room(NA, ROOM))).blockLast())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(field + " must ");
    assertThat(wire.requests()).isZero();
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        call("room", room -> wire.product().room(NA, new RoomId(LONG)).get()),
        call("room", room -> wire.product().room(NA, new RoomId("a/b")).get()),
        create("name", spec -> spec.type(RoomType.SMALL)),
        create("name", spec -> spec.name(LONG + "x").type(RoomType.SMALL)),
        create("type", spec -> spec.name("n")),
        create(
            "schedule.duration",
            spec -> Specs.room().schedule(lasting(Duration.ofSeconds(86_401))).build()),
        create(
            "schedule.duration",
            spec -> Specs.room().schedule(lasting(Duration.ofMillis(1))).build()),
        create("handsUp.maxAccept", spec -> Specs.room().handsUp(HandsUp.atMost(-1)).build()),
        create("extra", spec -> Specs.room().extra(Map.of("roomName", "n")).build()),
        call("room", room -> wire.product().room(NA, new RoomId(".")).get()),
        call("user", room -> room.user(new UserId(".."))),
        call("extApp", room -> room.deleteProperties(new ExtAppId(".."), PropertyRemoval.of("k"))),
        call("resource", room -> room.resources().progress(new ResourceId("."))),
        call("pageSize", room -> room.quizzes(0)),
        call("pageSize", room -> room.polls(-1)),
        call("user", room -> room.user(new UserId(""))),
        call("user", room -> room.kick(new UserId(LONG))),
        call("ban", room -> room.kick(USER, Duration.ZERO)),
        call("extApp", room -> room.deleteProperties(new ExtAppId(" "), PropertyRemoval.of("k"))),
        call("properties", room -> room.deleteProperties(PropertyRemoval.of())),
        call("properties", room -> room.setProperties(spec -> {})),
        call("rooms", room -> room.createBreakoutRooms(List.of())),
        call(
            "rooms.users",
            room -> room.createBreakoutRooms(List.of(BreakoutRoom.of("g", "n", new UserId(LONG))))),
        page("webPage", page -> {}),
        page("webPage.videoBitrateKbps", page -> page.rootUrl("u").videoBitrateKbps(49)),
        page("webPage.videoFps", page -> page.rootUrl("u").videoFps(61)),
        page("webPage.videoWidth", page -> page.rootUrl("u").videoWidth(479)),
        page("webPage", page -> page.rootUrl("u").videoHeight(721)),
        page("webPage.maxRecordingHours", page -> page.rootUrl("u").maxRecordingHours(721)),
        call(
            "retryTimeout",
            room -> room.recordings().start(spec -> spec.retryTimeout(Duration.ofMillis(1)))),
        upload("name", spec -> spec.name(LONG)),
        upload("size", spec -> spec.size(-1L)),
        upload("extension", spec -> spec.extension(null)),
        upload("url", spec -> spec.url(" ")),
        upload(
            "conversion.scale",
            spec -> spec.conversion(new Conversion(ConversionType.STATIC, null, 3.1, null))),
        call("resources", room -> room.resources().delete(List.of())));
  }

  private static Schedule lasting(Duration duration) {
    return Schedule.builder().duration(duration).build();
  }

  private static Arguments create(String field, Consumer<RoomSpecBuilder> spec) {
    return call(field, room -> room.create(spec));
  }

  private static Arguments page(String field, Consumer<WebPageBuilder> page) {
    return call(
        field,
        room ->
            room.recordings()
                .start(
                    spec -> {
                      WebPageBuilder builder = WebPage.builder();
                      page.accept(builder);
                      spec.webPage(builder.build());
                    }));
  }

  private static Arguments upload(String field, Consumer<ResourceSpecBuilder> change) {
    return call(
        field,
        room ->
            room.resources()
                .upload(
                    Specs.FILE,
                    spec -> {
                      spec.name("n").size(1L).extension(FileExtension.PDF).url("u");
                      change.accept(spec);
                    }));
  }

  private static Arguments call(String field, Function<Room, Publisher<?>> call) {
    return Arguments.of(field, call);
  }
}

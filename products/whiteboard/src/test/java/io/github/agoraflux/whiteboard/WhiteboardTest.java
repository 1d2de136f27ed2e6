package io.github.agoraflux.whiteboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.auth.WhiteboardCredential;
import io.github.agoraflux.auth.whiteboard.WhiteboardRole;
import io.github.agoraflux.auth.whiteboard.WhiteboardScope;
import io.github.agoraflux.auth.whiteboard.WhiteboardToken;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Rooms, scenes and tokens, against a server that keeps state. */
class WhiteboardTest {

  private static Wire<Board> wire;
  private static Whiteboard whiteboard;

  private Room room;

  @BeforeAll
  static void open() {
    wire = Board.wire();
    whiteboard = wire.product().whiteboard();
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @BeforeEach
  void create() {
    wire.reset();
    room = whiteboard.createRoom(spec -> spec.limit(20)).block(Board.PATIENCE);
  }

  @Test
  void createsARoomInTheDataCenter() {
    assertSent("POST", "/v5/rooms", "{\"limit\":20}");
    assertThat(wire.lastRequest().header("Authorization")).isNull();
    assertThat(room.createdAt()).isEqualTo(Wire.NOW);
    assertThat(room.limit()).isEqualTo(20);
    assertThat(Board.at(wire.agora()).rooms().find(room.id().value())).isPresent();
    StepVerifier.create(whiteboard.room(room.id())).expectNext(room).verifyComplete();
    assertSent("GET", "/v5/rooms/" + room.id(), "");
  }

  @Test
  void knowsARoomInItsDataCenterAlone() {
    try (Wire<Whiteboard> europe =
        new Wire<>(
            agora -> Whiteboard.over(agora, DataCenter.EU),
            settings ->
                settings
                    .whiteboardAccessKey(Board.ACCESS_KEY)
                    .whiteboardSecretKey(Board.SECRET_KEY),
            client ->
                client.credential(
                    WhiteboardCredential.sdk(Board.issuer(), WhiteboardRole.ADMIN)))) {
      String here = europe.agora().whiteboard("eu").rooms().create(false, 0).uuid();
      String there = europe.agora().whiteboard("us-sv").rooms().create(false, 0).uuid();

      StepVerifier.create(europe.product().room(RoomId.of(here)))
          .expectNextCount(1)
          .verifyComplete();
      assertThat(europe.lastRequest().header("region")).isEqualTo("eu");
      StepVerifier.create(europe.product().room(RoomId.of(there)))
          .verifyError(RejectedException.NotFound.class);
    }
  }

  @Test
  void bansAndOpensARoom() {
    StepVerifier.create(whiteboard.ban(room.id()).map(Room::banned))
        .expectNext(true)
        .verifyComplete();
    assertSent("PATCH", "/v5/rooms/" + room.id(), "{\"isBan\":true}");
    assertThat(Board.at(wire.agora()).rooms().find(room.id().value()).orElseThrow().banned())
        .isTrue();
    StepVerifier.create(whiteboard.unban(room.id()).map(Room::banned))
        .expectNext(false)
        .verifyComplete();
    assertSent("PATCH", "/v5/rooms/" + room.id(), "{\"isBan\":false}");
  }

  @Test
  void listsEveryRoomOnceAlthoughPagesOverlap() {
    Flux.range(0, 6).concatMap(i -> whiteboard.createRoom(spec -> {})).blockLast(Board.PATIENCE);
    List<RoomId> all =
        Board.at(wire.agora()).rooms().all().stream()
            .map(known -> RoomId.of(known.uuid()))
            .toList();
    wire.reset();

    StepVerifier.create(whiteboard.rooms(3).map(Room::id).collectList())
        .expectNext(all)
        .verifyComplete();

    List<RecordedRequest> asked = wire.agora().journal().of("whiteboard.list-rooms");
    assertThat(asked).hasSizeGreaterThan(2);
    assertThat(asked.get(0).rawQuery()).isEqualTo("limit=3");
    assertThat(asked.get(1).rawQuery()).isEqualTo("beginUUID=" + all.get(2) + "&limit=3");
  }

  @Test
  void addsShowsAndPicturesScenes() {
    StepVerifier.create(
            whiteboard.addScenes(
                room.id(),
                spec ->
                    spec.directory("/slides")
                        .scenes(
                            List.of(
                                Scene.of("1", BackgroundImage.of("https://e.org/1.png", 4, 3)),
                                Scene.builder().name("2").extra(Map.of("beta", 1)).build()))
                        .extra(Map.of("more", true))))
        .verifyComplete();
    assertSent(
        "POST",
        "/v5/rooms/" + room.id() + "/scenes",
        "{\"path\":\"/slides\",\"scenes\":[{\"name\":\"1\",\"ppt\":{\"src\":\"https://e.org/1.png\","
            + "\"width\":4,\"height\":3}},{\"name\":\"2\",\"beta\":1}],\"more\":true}");
    StepVerifier.create(whiteboard.scenes(room.id())).expectNext("/init").verifyComplete();
    StepVerifier.create(whiteboard.scenes(room.id(), "/slides"))
        .expectNext("/slides/1", "/slides/2")
        .verifyComplete();
    assertThat(wire.lastRequest().rawQuery()).isEqualTo("sceneDir=%2Fslides");
    StepVerifier.create(whiteboard.switchScene(room.id(), "/slides/2"))
        .expectNext("/slides/2")
        .verifyComplete();
    assertSent("PATCH", "/v5/rooms/" + room.id() + "/scene-state", "{\"scenePath\":\"/slides/2\"}");
    StepVerifier.create(whiteboard.scenes(room.id())).expectNextCount(2).verifyComplete();
    StepVerifier.create(
            whiteboard.screenshot(room.id(), Verbs.picture("/slides/1")).map(Screenshot::key))
        .assertNext(key -> assertThat(key).endsWith("/slides/1.png"))
        .verifyComplete();
    assertSent(
        "POST",
        "/v5/rooms/" + room.id() + "/screenshots",
        "{\"width\":640,\"height\":360,\"path\":\"/slides/1\"}");
    StepVerifier.create(
            whiteboard.screenshots(room.id(), spec -> spec.width(1).height(2)).map(Screenshot::url))
        .assertNext(url -> assertThat(url).endsWith("/slides/1.png"))
        .assertNext(url -> assertThat(url).endsWith("/slides/2.png"))
        .verifyComplete();
    assertSent("POST", "/v5/rooms/" + room.id() + "/screenshot-list", "{\"width\":1,\"height\":2}");
  }

  @Test
  void tellsWhatIsNotThereOrThereAlready() {
    whiteboard.addScenes(room.id(), Verbs.scenes("/a", "b")).block(Board.PATIENCE);

    refused(whiteboard.addScenes(room.id(), Verbs.scenes("/a", "b")), RejectedException.class);
    refused(whiteboard.switchScene(room.id(), "/c"), RejectedException.NotFound.class);
    refused(
        whiteboard.screenshot(room.id(), Verbs.picture("/c")), RejectedException.NotFound.class);
    refused(whiteboard.room(Verbs.ROOM), RejectedException.NotFound.class);
    refused(whiteboard.ban(Verbs.ROOM), RejectedException.NotFound.class);
  }

  @Test
  void asksForTokensThatOpenWhatTheyAreFor() {
    Secret sdk = whiteboard.createSdkToken(Verbs.SDK_TOKEN).block(Board.PATIENCE);
    assertThat(wire.lastRequest().header("token")).isNull();
    assertThat(WhiteboardToken.parse(sdk).scope()).isEqualTo(WhiteboardScope.SDK);
    assertThat(WhiteboardToken.parse(sdk).role()).isEqualTo(WhiteboardRole.ADMIN);
    Secret forRoom = whiteboard.createRoomToken(room.id(), Verbs.TOKEN).block(Board.PATIENCE);

    assertSent(
        "POST", "/v5/tokens/rooms/" + room.id(), "{\"lifespan\":3600000,\"role\":\"writer\"}");
    WhiteboardToken token = WhiteboardToken.parse(forRoom);
    assertThat(token.uuid()).contains(room.id().value());
    assertThat(token.expiresAt()).isEqualTo(Wire.NOW.plus(Duration.ofHours(1)));
    assertThat(token.verify(Secret.of(Board.SECRET_KEY), Wire.NOW).name()).isEqualTo("VALID");
  }

  @Test
  void speaksOfARoomWithItsTokenAlone() {
    try (Wire<Board> another =
        new Wire<>(
            Board::over,
            settings ->
                settings
                    .whiteboardAccessKey(Board.ACCESS_KEY)
                    .whiteboardSecretKey(Board.SECRET_KEY),
            client ->
                client.credential(
                    WhiteboardCredential.rooms(Board.issuer(), WhiteboardRole.WRITER)))) {
      RoomId id = RoomId.of(Board.at(another.agora()).rooms().create(false, 0).uuid());

      StepVerifier.create(another.product().whiteboard().scenes(id))
          .expectNext("/init")
          .verifyComplete();
      refused(another.product().whiteboard().ban(id), RejectedException.Forbidden.class);
      StepVerifier.create(another.product().whiteboard().createRoom(spec -> {}))
          .verifyError(IllegalStateException.class);
    }
  }

  private static void refused(Mono<?> call, Class<? extends Throwable> failure) {
    StepVerifier.create(call)
        .verifyErrorSatisfies(told -> assertThat(told).isExactlyInstanceOf(failure));
  }

  private static void assertSent(String method, String path, String body) {
    RecordedRequest sent = wire.lastRequest();
    assertThat(sent.method()).isEqualTo(method);
    assertThat(sent.rawPath()).isEqualTo(path);
    assertThat(sent.body()).isEqualTo(body);
    assertThat(sent.header("region")).isEqualTo("us-sv");
  }
}

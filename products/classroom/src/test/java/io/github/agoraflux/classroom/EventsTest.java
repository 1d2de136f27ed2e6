package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.Specs.NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.ScriptedReply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** Events of every kind, documented or not. */
class EventsTest {

  private static final Instant THEN = Instant.ofEpochMilli(1_611_561_776_588L);
  private static final Instant LATER = Instant.ofEpochMilli(1_611_564_500_488L);
  private static final UserId NOBODY = new UserId("");

  private static Wire<Classroom> wire;

  @BeforeAll
  static void open() {
    wire = Tokens.wire();
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  static Stream<Arguments> documented() {
    UsersChange.Visitor visitor =
        new UsersChange.Visitor(
            NOBODY, "", new UserRole("0"), Map.of(), "", PresenceType.PLAIN, THEN);
    List<StageChange.Member> members = List.of(new StageChange.Member(NOBODY));
    List<HandsChange.Hand> hands = List.of(new HandsChange.Hand(NOBODY, Map.of()));
    return Stream.of(
        Arguments.of(1, new RoomStateChange(RoomState.STARTED, THEN, null, null)),
        Arguments.of(
            3,
            new ChatMessage(
                new EventUser(new UserId("jason1"), "jason", UserRole.HOST),
                "aa",
                ChatMessageType.TEXT)),
        Arguments.of(20, new UsersChange(3, List.of(visitor), List.of(visitor))),
        Arguments.of(
            1001,
            new RecordingStateChange("xxx", "xxx", "xxx", RecordingState.STARTED, LATER, null)),
        Arguments.of(
            1003,
            new ResourcesChange(
                List.of(
                    new PublicResource(
                        new ResourceId(""),
                        "1",
                        null,
                        1024L,
                        "http://xxx.com/ooo",
                        null,
                        null,
                        "",
                        new WhiteboardToken(""),
                        new PublicResource.Progress(null, null, null, List.of(), null))),
                new EventUser(new UserId("jason1"), "jason", UserRole.TEACHER),
                ResourceAction.UPSERTED)),
        Arguments.of(
            1101, new RewardsChange(List.of(new RewardsChange.Reward(NOBODY, 1, 10)), LATER)),
        Arguments.of(1501, new StageChange(members, members, members)),
        Arguments.of(1502, new HandsChange(hands, hands, hands)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documented")
  void haveATypeForEachDocumentedKind(int cmd, EventData data) throws IOException {
    String example = example(cmd);
    answer(example.replaceFirst("\\{", "{\"roomUuid\":\"r\",\"sequence\":\"7\",\"version\":1,"));

    StepVerifier.create(wire.product().events(NA).drain().take(1))
        .expectNext(new RoomEvent(new RoomId("r"), new EventType(cmd), 7L, 1, data))
        .verifyComplete();
    assertThat(new EventType(cmd).isKnown()).isTrue();
  }

  private static String example(int cmd) throws IOException {
    String path = "/contract/classroom.poll-events/event-" + cmd + ".json";
    try (InputStream file = Objects.requireNonNull(EventsTest.class.getResourceAsStream(path))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void keepRewardsByEitherName() {
    answer(event(1101, "{\"rewardDetails\":[{\"userUuid\":\"u\",\"total\":\"4\"}]}"));

    StepVerifier.create(wire.product().events(NA).drain().take(1).map(RoomEvent::data))
        .expectNext(
            new RewardsChange(List.of(new RewardsChange.Reward(new UserId("u"), null, 4)), null))
        .verifyComplete();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999", "20"})
  void keepWhatHasNoTypeAsItCame(int cmd) {
    answer(event(cmd, "{\"onlineUsers\":\"some\",\"a\":[1,null]}") + "," + event(3, "{}"));

    StepVerifier.create(wire.product().events(NA).drain().take(2).map(RoomEvent::data))
        .assertNext(
            data -> {
              Object json = ((OtherData) data).json();
              assertThat(json).asString().isEqualTo("{onlineUsers=some, a=[1, null]}");
            })
        .expectNext(new ChatMessage(null, null, null))
        .verifyComplete();
  }

  @Test
  void doNotSpoilTheOthersOfTheirBatch() {
    String odd = "{\"roomUuid\":\"r\",\"cmd\":\"chat\",\"data\":{}}";
    answer(String.join(",", event(3, "{}"), "null", "{}", "7", odd, event(3, "{}")));
    RoomEvent good =
        new RoomEvent(
            new RoomId("r"), EventType.CHAT_MESSAGE, null, null, new ChatMessage(null, null, null));
    List<RoomEvent> batch =
        List.of(
            good,
            odd("", null),
            odd("", Map.of()),
            odd("", 7),
            odd("r", Map.of("roomUuid", "r", "cmd", "chat", "data", Map.of())),
            good);

    StepVerifier.create(wire.product().events(NA).drain().take(6).collectList())
        .expectNext(batch)
        .verifyComplete();
    wire.agora()
        .script(
            "*",
            ScriptedReply.json(
                200,
                "{\"code\":0,\"data\":{\"list\":["
                    + String.join(",", event(3, "{}"), "null", "{}", "7", odd, event(3, "{}"))
                    + "]}}"));
    StepVerifier.create(wire.product().room(NA, Specs.ROOM).events().collectList())
        .expectNext(batch)
        .verifyComplete();
    assertThat(EventType.UNREADABLE.isKnown()).isFalse();
  }

  private static RoomEvent odd(String room, Object json) {
    return new RoomEvent(new RoomId(room), EventType.UNREADABLE, null, null, new OtherData(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "\"text\"", "[]"})
  void keepDataThatIsNoObject(String data) {
    answer(event(9999, data));

    StepVerifier.create(wire.product().events(NA).drain().take(1).map(RoomEvent::data))
        .assertNext(kept -> assertThat(kept).isInstanceOf(OtherData.class))
        .verifyComplete();
  }

  private static String event(int cmd, String data) {
    return "{\"roomUuid\":\"r\",\"cmd\":" + cmd + ",\"data\":" + data + "}";
  }

  private static void answer(String events) {
    wire.agora().script("*", ScriptedReply.json(200, "{\"code\":0,\"data\":[" + events + "]}"));
  }
}

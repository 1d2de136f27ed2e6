package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.Specs.APP;
import static io.github.agoraflux.classroom.Specs.NA;
import static io.github.agoraflux.classroom.Specs.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.RecordedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Classrooms and their users, against a server that keeps state. */
class ClassroomTest {

  private final ManualTime time = Tokens.now();
  private Wire<Classroom> wire;
  private Room room;
  private io.github.agoraflux.simulator.classroom.Room there;

  @BeforeEach
  void open() {
    wire = Tokens.wire(time);
    room = wire.product().room(NA, RoomId.of("Room 7 #?%&"));
    succeeds(
        room.create(
            spec ->
                spec.name("Room 7")
                    .type(RoomType.LECTURE_HALL)
                    .flexProps(Map.of("deep", Map.of("b", 2)))
                    .extra(Map.of("more", true))
                    .extraProperties(Map.of("im", Map.of()))));
    there = wire.agora().rooms().find("Room 7 #?%&").orElseThrow();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void isCreatedAndAskedFor() {
    assertSent("POST", "");
    assertThat(wire.lastRequest().body())
        .isEqualTo(
            "{\"roomName\":\"Room 7\",\"roomType\":2,\"roomProperties\":{"
                + "\"flexProps\":{\"deep\":{\"b\":2}},\"im\":{}},\"more\":true}");

    StepVerifier.create(room.get())
        .assertNext(
            info -> {
              assertThat(info.id()).isEqualTo(room.id());
              assertThat(info.name()).isEqualTo("Room 7");
              assertThat(info.state()).isEqualTo(RoomState.NOT_STARTED);
              assertThat(info.properties().roomType()).isEqualTo(RoomType.LECTURE_HALL);
              assertThat(info.properties().others()).containsKeys("flexProps", "im", "groups");
            })
        .verifyComplete();
    assertSent("GET", "");
    assertThat(room.region()).isEqualTo(NA);
  }

  @Test
  void goesThroughItsStates() {
    succeeds(room.setState(RoomState.STARTED));
    assertSent("PUT", "/states/1");
    assertThat(wire.lastRequest().body()).isEmpty();
    assertThat(there.state()).isEqualTo(1);
    succeeds(room.setState(RoomState.ENDED));

    StepVerifier.create(room.events(EventType.ROOM_STATE).map(RoomEvent::data))
        .assertNext(data -> assertThat(((RoomStateChange) data).startTime()).isNotNull())
        .assertNext(data -> assertThat(((RoomStateChange) data).endTime()).isNotNull())
        .verifyComplete();
    time.advance(Duration.ofHours(1));
    StepVerifier.create(room.get()).verifyError(RoomNotFoundException.class);
  }

  @Test
  void hasPropertiesOfItsOwn() {
    succeeds(room.setProperties(spec -> spec.properties(Map.of("k", 1)).cause(Map.of("by", "me"))));
    assertSent("PUT", "/properties");
    assertThat(wire.lastRequest().body())
        .isEqualTo("{\"properties\":{\"k\":1},\"cause\":{\"by\":\"me\"}}");
    assertThat(there.properties()).containsEntry("k", 1).containsKey("deep");
    succeeds(room.deleteProperties(PropertyRemoval.of("k", "deep.b")));
    assertSent("DELETE", "/properties");
    assertThat(wire.lastRequest().body()).isEqualTo("{\"properties\":[\"k\",\"deep.b\"]}");
    assertThat(there.properties()).containsOnlyKeys("deep").containsEntry("deep", Map.of());
  }

  @Test
  void hasApplicationsWithProperties() {
    succeeds(room.setProperties(APP, PropertyUpdate.of(Map.of("left", 9))));
    assertSent("PUT", "/extApps/countdown/properties");
    assertThat(there.properties("countdown")).containsEntry("left", 9);
    succeeds(room.deleteProperties(APP, PropertyRemoval.of("left")));
    assertSent("DELETE", "/extApps/countdown/properties");
    assertThat(there.properties("countdown")).isEmpty();
  }

  @Test
  void hasUsersWithProperties() {
    there.enter("test_user", "Ann", 2);
    succeeds(room.setProperties(USER, PropertyUpdate.of(Map.of("mood", "good", "x", 1))));
    assertSent("PUT", "/users/test_user/properties");
    succeeds(room.deleteProperties(USER, PropertyRemoval.of("x")));
    assertSent("DELETE", "/users/test_user/properties");

    StepVerifier.create(room.user(USER))
        .assertNext(
            user -> {
              assertThat(user.id()).isEqualTo(USER);
              assertThat(user.name()).isEqualTo("Ann");
              assertThat(user.role()).isEqualTo(UserRole.STUDENT);
              assertThat(user.online()).isTrue();
              assertThat(user.properties()).isEqualTo(Map.of("mood", "good"));
              assertThat(user.updatedAt()).isNotNull();
            })
        .verifyComplete();
    assertSent("GET", "/users/test_user");
  }

  @Test
  void keepsOutWhoWasKicked() {
    there.enter("test_user", "Ann", 2);
    succeeds(room.kick(USER));
    assertSent("POST", "/users/test_user/exit");
    assertThat(wire.lastRequest().body()).isEqualTo("{}");
    assertThat(there.user("test_user").orElseThrow().online()).isFalse();
    assertThat(there.enter("test_user", "Ann", 2)).isTrue();

    succeeds(room.kick(USER, Duration.ofMinutes(1)));
    assertThat(wire.lastRequest().body()).isEqualTo("{\"dirty\":{\"state\":1,\"duration\":60}}");
    assertThat(there.enter("test_user", "Ann", 2)).isFalse();
    time.advance(Duration.ofMinutes(1));
    assertThat(there.enter("test_user", "Ann", 2)).isTrue();
  }

  @Test
  void isSplitIntoBreakoutRooms() {
    succeeds(
        room.createBreakoutRooms(
            List.of(
                BreakoutRoom.of("g1", "One", USER),
                new BreakoutRoom(null, null, List.of(new BreakoutRoom.Member(USER))))));
    assertSent("PUT", "/groups/states/1");
    assertThat(wire.lastRequest().body())
        .isEqualTo(
            "{\"groups\":[{\"groupUuid\":\"g1\",\"groupName\":\"One\",\"users\":"
                + "[{\"userUuid\":\"test_user\"}]},{\"users\":[{\"userUuid\":\"test_user\"}]}]}");
    assertThat(there.groups()).hasSize(2).containsKey("g1");
    assertThat(there.state()).isZero();
    succeeds(room.removeBreakoutRooms());
    assertSent("PUT", "/groups/states/0");
    assertThat(wire.lastRequest().body()).isEmpty();
    assertThat(there.groups()).isEmpty();
  }

  @Test
  void sendsNothingBeforeASubscriptionAndOnceForEach() {
    wire.reset();
    Publisher<RoomInfo> get = room.get();

    assertThat(wire.requests()).isZero();
    StepVerifier.create(Flux.concat(get, get)).expectNextCount(2).verifyComplete();
    assertThat(wire.requests()).isEqualTo(2);
  }

  private static void succeeds(Publisher<Void> call) {
    StepVerifier.create(call).verifyComplete();
  }

  private void assertSent(String method, String path) {
    RecordedRequest sent = wire.lastRequest();
    assertThat(sent.method()).isEqualTo(method);
    assertThat(sent.rawPath())
        .isEqualTo("/na/edu/apps/" + Tokens.APP_ID + "/v2/rooms/Room%207%20%23%3F%25%26" + path);
  }
}

package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.Specs.NA;
import static io.github.agoraflux.classroom.Specs.ROOM;
import static io.github.agoraflux.classroom.Specs.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.harness.StatusTests;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What Agora refuses or fails at, and what the caller gets. */
class ClassroomErrorsTest {

  private static final Set<String> ONCE = Set.of("set-breakout-rooms", "poll-events");

  private static Wire<Classroom> wire;

  @BeforeAll
  static void open() {
    wire = Tokens.wire();
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @BeforeEach
  void reset() {
    wire.reset();
  }

  @TestFactory
  Stream<DynamicTest> becomesItsException() {
    return StatusTests.of("classroom", Verbs.ALL, ONCE)
        .over(() -> wire, 400, 403, 404, 409, 500, 503);
  }

  @ParameterizedTest
  @CsvSource({
    "404, 20404100, RoomNotFoundException",
    "404, 20404200, UserNotFoundException",
    "409, 30409100, ClassStartedException",
    "409, 30409101, ClassEndedException",
    "409, 30409410, RecordingNotStartedException",
    "409, 30409411, RecordingNotEndedException",
    "403, 30403200, RoomMutedException",
    "403, 30403999, Forbidden",
    "409, 30409999, Conflict",
    "400, 400, RejectedException",
    "400, 70000000, RejectedException"
  })
  void hasATypeForEachDocumentedCode(int status, int code, String type) {
    String body = "{\"code\":" + code + ",\"msg\":\"words\",\"ts\":1610450153520}";
    for (int answered : List.of(status, 200)) {
      wire.agora().script("*", ScriptedReply.json(answered, body));
      Verbs.ALL.forEach(
          (verb, call) ->
              StepVerifier.create(Flux.from(call.apply(wire.product())))
                  .verifyErrorSatisfies(failure -> verify(failure, verb, code, type)));
    }
  }

  @ParameterizedTest
  @CsvSource({"500", "503", "30500001"})
  void isAFailureOfTheServerIfTheCodeSaysSo(int code) {
    String body = "{\"code\":" + code + ",\"msg\":\"words\",\"ts\":1610450153520}";
    wire.agora().script("*", ScriptedReply.json(200, body));

    Verbs.ALL.forEach(
        (verb, call) ->
            StepVerifier.create(Flux.from(call.apply(wire.product())))
                .verifyErrorSatisfies(
                    failure ->
                        assertThat(failure)
                            .as(verb)
                            .isInstanceOf(
                                ONCE.contains(verb)
                                    ? OutcomeUnknownException.class
                                    : ServerException.class)
                            .hasMessageContaining("words")));
  }

  private static void verify(Throwable failure, String verb, int code, String type) {
    assertThat(failure).as(verb).isInstanceOf(RejectedException.class);
    RejectedException refused = (RejectedException) failure;
    assertThat(refused.getClass().getSimpleName()).as(verb).isEqualTo(type);
    assertThat(refused.operation()).isEqualTo("classroom." + verb);
    assertThat(refused.failure().message()).isEqualTo("words");
    assertThat(ClassroomError.of(refused)).contains(new ClassroomError(Integer.toString(code)));
  }

  @Test
  void comesFromTheServersOwnState() {
    Room room = wire.product().room(NA, RoomId.of("errors"));

    fails(room.get(), RoomNotFoundException.class);
    fails(room.events(), RoomNotFoundException.class);
    succeeds(room.create(Specs.room().build()));
    fails(room.create(Specs.room().build()), RejectedException.Conflict.class);
    fails(room.user(USER), UserNotFoundException.class);
    fails(room.kick(USER), UserNotFoundException.class);
    fails(room.recordings().stop(), RecordingNotStartedException.class);
    fails(room.recordings().hold(true), RecordingNotStartedException.class);
    StepVerifier.create(room.recordings().start(spec -> {})).expectNextCount(1).verifyComplete();
    fails(room.recordings().start(spec -> {}), RecordingNotEndedException.class);
    succeeds(room.setState(RoomState.STARTED));
    fails(room.setState(RoomState.STARTED), ClassStartedException.class);
    succeeds(room.setState(RoomState.ENDED));
    fails(room.setState(RoomState.STARTED), ClassEndedException.class);
  }

  private static void fails(Publisher<?> call, Class<? extends Throwable> failure) {
    StepVerifier.create(call).verifyError(failure);
  }

  private static void succeeds(Publisher<Void> call) {
    StepVerifier.create(call).verifyComplete();
  }

  @Test
  void saysHowToFindOutAboutLostBreakoutRooms() {
    wire.agora().faults().inject("classroom.set-breakout-rooms", Fault.resetAfterRead(), 1);

    StepVerifier.create(wire.product().room(NA, ROOM).removeBreakoutRooms())
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("remove all breakout rooms"));
    assertThat(wire.requests()).isEqualTo(1);
  }
}

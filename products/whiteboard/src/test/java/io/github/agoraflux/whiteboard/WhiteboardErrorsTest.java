package io.github.agoraflux.whiteboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.StatusTests;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What Agora refuses or fails at, and what the caller gets. */
class WhiteboardErrorsTest {

  private static final Set<String> CREATING =
      Set.of(
          "create-sdk-token",
          "create-room-token",
          "create-task-token",
          "create-room",
          "add-scenes",
          "start-conversion",
          "legacy-start-conversion");
  private static final Set<String> JUDGED =
      Set.of(
          "start-conversion",
          "get-conversion",
          "list-conversions",
          "cancel-conversion",
          "set-conversion-priority");

  private static Wire<Board> wire;

  @BeforeAll
  static void open() {
    wire = Board.wire();
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
    return StatusTests.of("whiteboard", Verbs.ALL, CREATING)
        .over(() -> wire, 400, 403, 404, 429, 500);
  }

  @ParameterizedTest
  @CsvSource({
    "2010203, RateLimited",
    "2010605, NotFound",
    "2010606, NotFound",
    "2010607, Conflict",
    "2010201, RejectedException",
    "2110000, RejectedException"
  })
  void isRefusedWhenASuccessHoldsAnErrorCode(String code, String type) {
    String answer = "{\"errorCode\":\"" + code + "\",\"errorMessage\":\"these words\"}";
    wire.agora().script("*", ScriptedReply.json(200, answer));

    for (String verb : JUDGED) {
      StepVerifier.create(Flux.from(Verbs.ALL.get(verb).apply(wire.product())))
          .verifyErrorSatisfies(
              failure ->
                  assertThat(failure)
                      .asInstanceOf(InstanceOfAssertFactories.type(RejectedException.class))
                      .satisfies(
                          told -> {
                            assertThat(told.getClass().getSimpleName()).isEqualTo(type);
                            assertThat(told.failure().message()).isEqualTo("these words");
                            assertThat(ConversionErrorCode.of(told))
                                .contains(new ConversionErrorCode(code));
                          }));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[{}]", "[{\"taskId\":\"one\"}]", "{\"status\":1}"})
  void takesAQueueThatTellsNothingForUnreadable(String answer) {
    wire.agora().script("*", ScriptedReply.json(200, answer));

    StepVerifier.create(wire.product().whiteboard().conversions())
        .verifyError(UnreadableAnswerException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"success\":false}", "{\"success\":null}", "{}"})
  void isAConflictWhenNothingWasDone(String answer) {
    wire.agora().script("*", ScriptedReply.json(200, answer));

    for (String verb : Set.of("cancel-conversion", "set-conversion-priority")) {
      StepVerifier.create(Flux.from(Verbs.ALL.get(verb).apply(wire.product())))
          .verifyError(RejectedException.Conflict.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no JSON", "null", "[null]", "[[]]"})
  void takesWhatIsNoAnswerForUnreadable(String answer) {
    wire.agora().script("*", ScriptedReply.json(200, answer));

    Verbs.ALL.forEach(
        (verb, call) -> {
          if (!verb.equals("add-scenes")) {
            StepVerifier.create(Flux.from(call.apply(wire.product())))
                .verifyErrorSatisfies(
                    failure ->
                        assertThat(failure)
                            .as(verb)
                            .isInstanceOf(
                                CREATING.contains(verb)
                                    ? OutcomeUnknownException.class
                                    : UnreadableAnswerException.class));
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "create-room, list of rooms",
    "create-room-token, another token",
    "add-scenes, in their directory",
    "start-conversion, conversions that wait",
    "legacy-start-conversion, no list"
  })
  void saysHowToLookForWhatWasLost(String verb, String remedy) {
    wire.agora().faults().inject("whiteboard." + verb, Fault.status(504, true), 1);

    StepVerifier.create(Flux.from(Verbs.ALL.get(verb).apply(wire.product())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .asInstanceOf(InstanceOfAssertFactories.type(OutcomeUnknownException.class))
                    .satisfies(lost -> assertThat(lost.remedy()).contains(remedy)));
    assertThat(wire.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "401, invalid format of token",
    "401, expired token",
    "401, invalid signature of token",
    "403, token access role reader forbidden",
    "403, token access room forbidden"
  })
  void tellsWhatIsWrongWithAToken(int status, String words) {
    wire.agora().script("*", ScriptedReply.json(status, "{\"message\":\"" + words + "\"}"));

    StepVerifier.create(wire.product().whiteboard().room(Verbs.ROOM))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(
                        status == 401
                            ? RejectedException.Unauthenticated.class
                            : RejectedException.Forbidden.class)
                    .asInstanceOf(InstanceOfAssertFactories.type(AgoraException.class))
                    .satisfies(told -> assertThat(told.failure().message()).isEqualTo(words)));
  }
}

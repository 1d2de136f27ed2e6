package io.github.agoraflux.speechtotext;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.StatusTests;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.test.StepVerifier;

/** What Agora refuses or fails at, and what the caller gets; and what is repeated after it. */
class SpeechToTextErrorsTest {

  private static final String RESOURCE = "13696ee5864e9f0df5979a8eda4545b8";
  private static final AgentId AGENT = AgentId.of(RESOURCE);
  private static final TaskId TASK = TaskId.of(RESOURCE);
  private static final BuilderToken TOKEN = BuilderToken.of("nUwUbQf9Zg6tsgtLslGnDg0lk8RYaUE0");
  private static final UpdateSpec UPDATE = UpdateSpec.builder().languages(List.of("en-US")).build();

  private static final Map<String, Function<Speech, Publisher<?>>> VERBS =
      Map.of(
          "join", speech -> speech.v7().join(ExampleSpecs.recording().build()),
          "update", speech -> speech.v7().update(AGENT, 0, UPDATE),
          "query", speech -> speech.v7().query(AGENT),
          "leave", speech -> speech.v7().leave(AGENT),
          "list", speech -> speech.v7().list(),
          "v6-acquire", speech -> speech.v6().acquire("demo"),
          "v6-start", speech -> speech.v6().start(TOKEN, ExampleSpecs.recordingTask().build()),
          "v6-query", speech -> speech.v6().query(TASK, TOKEN),
          "v6-update", speech -> speech.v6().update(TASK, TOKEN, 0, UPDATE),
          "v6-stop", speech -> speech.v6().stop(TASK, TOKEN));

  private static final StatusTests<Speech> STATUSES =
      StatusTests.of("speech-to-text", VERBS, Set.of("join", "v6-acquire"));

  private static Wire<Speech> wire;
  private static Wire<Speech> repeating;

  @BeforeAll
  static void open() {
    wire = new Wire<>(Speech::over);
    repeating =
        new Wire<>(
            Speech::over,
            settings -> {},
            client -> client.failover(it -> it.waits(List.of(Duration.ofMillis(1)))));
  }

  @AfterAll
  static void close() {
    wire.close();
    repeating.close();
  }

  @AfterEach
  void reset() {
    wire.reset();
  }

  @TestFactory
  Stream<DynamicTest> becomesItsException() {
    return STATUSES.over(() -> wire, 400, 401, 404, 409, 500, 504);
  }

  @Test
  void keepsReasonAndDetailOfAnAgent() {
    wire.agora()
        .script(
            "speech-to-text.join",
            ScriptedReply.json(403, "{\"detail\":\"not enabled\",\"reason\":\"NotAllowed\"}"));

    StepVerifier.create(wire.product().v7().join(ExampleSpecs.recording().build()))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOfSatisfying(
                        RejectedException.Forbidden.class,
                        told -> {
                          assertThat(told.code()).isEqualTo("NotAllowed");
                          assertThat(told.failure().message()).isEqualTo("not enabled");
                        }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "20", "49", "53", "62", "501", "502", "504", "1001", "1003"})
  void keepsTheCodesOfOlderVersions(String code) {
    wire.agora()
        .script(
            "speech-to-text.v6-start",
            ScriptedReply.json(400, "{\"code\":" + code + ",\"message\":\"so it is\"}"));

    StepVerifier.create(VERBS.get("v6-start").apply(wire.product()))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOfSatisfying(
                        RejectedException.class, told -> assertThat(told.code()).isEqualTo(code)));
  }

  /** Agora does not say with which status it comes. */
  @TestFactory
  Stream<DynamicTest> takesACodeInASuccessForARefusal() {
    return eachOfV6(
        verb ->
            assertFails(
                verb,
                ScriptedReply.json(200, "{\"code\":53,\"message\":\"so it is\"}"),
                told -> {
                  assertThat(told).isExactlyInstanceOf(RejectedException.class);
                  assertThat(told.code()).isEqualTo("53");
                  assertThat(told).hasMessageContaining("so it is");
                }));
  }

  @TestFactory
  Stream<DynamicTest> takesATokenThatWasUsedForAConflict() {
    return eachOfV6(
        verb ->
            assertFails(
                verb,
                ScriptedReply.json(201, "{\"message\":\"already running\"}"),
                told -> assertThat(told).isInstanceOf(RejectedException.Conflict.class)));
  }

  @TestFactory
  Stream<DynamicTest> takesWhatLacksWhatWasAskedForForAFailure() {
    return Map.of(
            "list", ServerException.class,
            "v6-acquire", OutcomeUnknownException.class,
            "v6-start", ServerException.class,
            "v6-query", ServerException.class,
            "v6-update", ServerException.class)
        .entrySet()
        .stream()
        .map(
            each ->
                test(
                    each.getKey(),
                    verb ->
                        assertFails(
                            verb,
                            ScriptedReply.json(200, "{}"),
                            told -> assertThat(told).isInstanceOf(each.getValue()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"code\":0}", "{\"code\":200}", "{\"taskId\":\"a\"}"})
  void takesOtherAnswersToAStopForASuccess(String answer) {
    wire.agora()
        .script(
            "speech-to-text.v6-stop",
            answer.isEmpty() ? ScriptedReply.empty(200) : ScriptedReply.json(200, answer));

    StepVerifier.create(wire.product().v6().stop(TASK, TOKEN)).verifyComplete();
  }

  private static Stream<DynamicTest> eachOfV6(Consumer<String> check) {
    return VERBS.keySet().stream()
        .filter(verb -> verb.startsWith("v6-"))
        .sorted()
        .map(verb -> test(verb, check));
  }

  private static DynamicTest test(String verb, Consumer<String> check) {
    return DynamicTest.dynamicTest(
        verb,
        () -> {
          wire.reset();
          check.accept(verb);
        });
  }

  private static void assertFails(
      String verb, ScriptedReply answer, Consumer<AgoraException> expected) {
    wire.agora().script("speech-to-text." + verb, answer);

    StepVerifier.create(VERBS.get(verb).apply(wire.product()))
        .verifyErrorSatisfies(
            failure -> assertThat(failure).isInstanceOfSatisfying(AgoraException.class, expected));
    assertThat(wire.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"agent_id\":\"a\"}", "[]", "no JSON"})
  void takesWhatIsNoAgentForUnreadable(String answer) {
    wire.agora().script("speech-to-text.query", ScriptedReply.json(200, answer));

    StepVerifier.create(wire.product().v7().query(AGENT))
        .verifyError(UnreadableAnswerException.class);
  }

  @TestFactory
  Stream<DynamicTest> isRepeatedAfterALostAnswerUnlessItMightStartTwice() {
    return STATUSES.repeatedOver(() -> repeating, Fault.status(504));
  }
}

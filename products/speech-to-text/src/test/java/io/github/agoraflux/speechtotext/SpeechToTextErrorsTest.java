package io.github.agoraflux.speechtotext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What Agora refuses or fails at, and what the caller gets; and what is repeated after it. */
class SpeechToTextErrorsTest {

  private static final String RESOURCE = "13696ee5864e9f0df5979a8eda4545b8";
  private static final AgentId AGENT = AgentId.of(RESOURCE);
  private static final TaskId TASK = TaskId.of(RESOURCE);
  private static final BuilderToken TOKEN = BuilderToken.of("nUwUbQf9Zg6tsgtLslGnDg0lk8RYaUE0");
  private static final UpdateSpec UPDATE = UpdateSpec.builder().translate(false).build();
  private static final Set<String> UNSAFE = Set.of("join", "v6-acquire");

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

  private static Wire<Speech> wire;

  @BeforeAll
  static void open() {
    wire = new Wire<>(Speech::over);
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @AfterEach
  void reset() {
    wire.reset();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("documented")
  void becomesItsException(String verb, int status, Class<? extends AgoraException> type) {
    wire.agora().faults().inject("speech-to-text." + verb, Fault.status(status), 1);

    StepVerifier.create(Flux.from(VERBS.get(verb).apply(wire.product())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(type)
                    .isInstanceOfSatisfying(
                        AgoraException.class,
                        told -> {
                          assertThat(told.operation()).isEqualTo("speech-to-text." + verb);
                          assertThat(told.status()).isEqualTo(status);
                          assertThat(told.failure().message()).isNotBlank();
                        }));
    assertThat(wire.requests()).isEqualTo(1);
  }

  static Stream<Arguments> documented() {
    return VERBS.keySet().stream()
        .sorted()
        .flatMap(
            verb ->
                Stream.of(
                    arguments(verb, 400, RejectedException.class),
                    arguments(verb, 401, RejectedException.Unauthenticated.class),
                    arguments(verb, 404, RejectedException.NotFound.class),
                    arguments(verb, 409, RejectedException.Conflict.class),
                    failure(verb, 500),
                    failure(verb, 504)));
  }

  private static Arguments failure(String verb, int status) {
    return arguments(
        verb,
        status,
        UNSAFE.contains(verb) ? OutcomeUnknownException.class : ServerException.class);
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

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"agent_id\":\"a\"}", "[]", "no JSON"})
  void takesWhatIsNoAgentForUnreadable(String answer) {
    wire.agora().script("speech-to-text.query", ScriptedReply.json(200, answer));

    StepVerifier.create(wire.product().v7().query(AGENT))
        .verifyError(UnreadableAnswerException.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verbs")
  void repeatsWhatCanDoNoHarm(String verb) {
    try (Wire<Speech> repeating =
        new Wire<>(
            Speech::over,
            settings -> {},
            client -> client.failover(it -> it.waits(List.of(Duration.ofMillis(1)))))) {
      repeating.agora().faults().inject("*", Fault.status(504), 1);

      Flux.from(VERBS.get(verb).apply(repeating.product()))
          .onErrorComplete()
          .blockLast(Duration.ofSeconds(20));

      assertThat(repeating.requests()).isEqualTo(UNSAFE.contains(verb) ? 1 : 2);
    }
  }

  static Stream<String> verbs() {
    return VERBS.keySet().stream().sorted();
  }
}

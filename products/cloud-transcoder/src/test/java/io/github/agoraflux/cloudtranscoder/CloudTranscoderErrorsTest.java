package io.github.agoraflux.cloudtranscoder;

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
class CloudTranscoderErrorsTest {

  private static final TaskId ID = TaskId.of("609f28f2644f1ae1ceb041b7047e3");
  private static final BuilderToken TOKEN = BuilderToken.of("nUwUbQf9Zg6tsgtLslGnDg0lk8RYaUE0");
  private static final TranscodingSpec SPEC = ExampleSpecs.sideBySide().build();

  private static final Map<String, Function<CloudTranscoder, Publisher<?>>> VERBS =
      Map.of(
          "acquire", transcoder -> transcoder.acquire("show68"),
          "create", transcoder -> transcoder.create(TOKEN, SPEC),
          "query", transcoder -> transcoder.query(ID, TOKEN),
          "update", transcoder -> transcoder.update(ID, TOKEN, 0, SPEC),
          "delete", transcoder -> transcoder.delete(ID, TOKEN),
          "put-template", transcoder -> transcoder.putTemplate("1080p", it -> it.width(1920)),
          "list-templates", CloudTranscoder::listTemplates);

  private static Wire<CloudTranscoder> wire;

  @BeforeAll
  static void open() {
    wire = new Wire<>(CloudTranscoder::over);
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
    wire.agora().faults().inject("cloud-transcoder." + verb, Fault.status(status), 1);

    StepVerifier.create(Flux.from(VERBS.get(verb).apply(wire.product())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(type)
                    .isInstanceOfSatisfying(
                        AgoraException.class,
                        told -> {
                          assertThat(told.operation()).isEqualTo("cloud-transcoder." + verb);
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
                    arguments(verb, 403, RejectedException.Forbidden.class),
                    arguments(verb, 404, RejectedException.NotFound.class),
                    arguments(verb, 409, RejectedException.Conflict.class),
                    arguments(verb, 429, RejectedException.RateLimited.class),
                    failure(verb, 500),
                    arguments(verb, 501, ServerException.class),
                    failure(verb, 503),
                    failure(verb, 504)));
  }

  private static Arguments failure(String verb, int status) {
    boolean isClear = !verb.equals("acquire");
    return arguments(verb, status, isClear ? ServerException.class : OutcomeUnknownException.class);
  }

  @Test
  void takesATokenThatWasUsedForAConflict() {
    wire.agora()
        .script(
            "cloud-transcoder.create", ScriptedReply.json(201, "{\"message\":\"in progress\"}"));

    StepVerifier.create(wire.product().create(TOKEN, SPEC))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(RejectedException.Conflict.class)
                    .hasMessageContaining("HTTP 201")
                    .hasMessageContaining("in progress"));
  }

  @Test
  void takesAStartThatRanOutOfTimeForAFailure() {
    wire.agora().script("cloud-transcoder.create", ScriptedReply.json(206, "{}"));

    StepVerifier.create(wire.product().create(TOKEN, SPEC))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOfSatisfying(
                        ServerException.class,
                        told -> {
                          assertThat(told.status()).isEqualTo(206);
                          assertThat(told.isRetryable()).isTrue();
                        }));
  }

  @Test
  void takesAnErrorOfATemplateForARefusal() {
    wire.agora()
        .script(
            "cloud-transcoder.put-template",
            ScriptedReply.json(200, "{\"status\":\"error\",\"message\":\"no such size\"}"));

    StepVerifier.create(wire.product().putTemplate("1080p", it -> it.enabled(true)))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(RejectedException.class)
                    .hasMessageContaining("no such size"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"taskId\":\"a\"}", "{\"taskId\":null,\"status\":\"STARTED\"}"})
  void takesWhatNamesNoTaskForAFailure(String answer) {
    wire.agora().script("cloud-transcoder.query", ScriptedReply.json(200, answer));

    StepVerifier.create(wire.product().query(ID, TOKEN)).verifyError(ServerException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "no JSON", "{\"taskId\":\"a\",\"createTs\":\"soon\"}"})
  void takesWhatIsNoTaskForUnreadable(String answer) {
    wire.agora().script("cloud-transcoder.query", ScriptedReply.json(200, answer));

    StepVerifier.create(wire.product().query(ID, TOKEN))
        .verifyError(UnreadableAnswerException.class);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"create", "query", "update", "delete", "put-template", "list-templates"})
  void repeatsWhatCanDoNoHarm(String verb) {
    assertThat(callsAfterALostAnswer(verb)).isEqualTo(2);
  }

  @Test
  void asksForNoSecondTokenByItself() {
    assertThat(callsAfterALostAnswer("acquire")).isEqualTo(1);
  }

  private static long callsAfterALostAnswer(String verb) {
    try (Wire<CloudTranscoder> repeating =
        new Wire<>(
            CloudTranscoder::over,
            settings -> {},
            client -> client.failover(it -> it.waits(List.of(Duration.ofMillis(1)))))) {
      repeating.agora().faults().inject("*", Fault.status(503), 1);
      Flux.from(VERBS.get(verb).apply(repeating.product()))
          .onErrorComplete()
          .blockLast(Duration.ofSeconds(20));
      return repeating.requests();
    }
  }
}

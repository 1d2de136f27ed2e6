package io.github.agoraflux.cloudtranscoder;

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

  private static final String TOLD = "{\"taskId\":\"a\",\"status\":\"STARTED\"}";

  /** What each of them answers. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "acquire", "{\"tokenName\":\"a-builder-t0ken\"}",
          "create", TOLD,
          "query", TOLD,
          "update", "",
          "delete", TOLD,
          "put-template", "{\"status\":\"success\"}",
          "list-templates", "{\"status\":\"success\",\"data\":{\"enabled\":true,\"codecs\":[]}}");

  private static final StatusTests<CloudTranscoder> STATUSES =
      StatusTests.of("cloud-transcoder", VERBS, Set.of("acquire"));

  private static Wire<CloudTranscoder> wire;
  private static Wire<CloudTranscoder> repeating;

  @BeforeAll
  static void open() {
    wire = new Wire<>(CloudTranscoder::over);
    repeating =
        new Wire<>(
            CloudTranscoder::over,
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
    return STATUSES.over(() -> wire, 400, 401, 403, 404, 409, 429, 500, 501, 503, 504);
  }

  @TestFactory
  Stream<DynamicTest> takesATokenThatWasUsedForAConflict() {
    return each(
        verb ->
            assertFails(
                verb,
                ScriptedReply.json(201, "{\"message\":\"in progress\"}"),
                told ->
                    assertThat(told)
                        .isInstanceOf(RejectedException.Conflict.class)
                        .hasMessageContaining("HTTP 201")
                        .hasMessageContaining("in progress")));
  }

  @TestFactory
  Stream<DynamicTest> takesWhatRanOutOfTimeForAFailure() {
    return each(
        verb ->
            assertFails(
                verb,
                ScriptedReply.json(206, "{}"),
                told -> {
                  assertThat(told).isInstanceOf(failureOf(verb));
                  assertThat(told.status()).isEqualTo(206);
                  assertThat(told.isRetryable()).isEqualTo(!verb.equals("acquire"));
                }));
  }

  @TestFactory
  Stream<DynamicTest> takesWhatWasAcceptedForASuccessIfItIsThere() {
    return each(
        verb -> {
          String answer = ANSWERS.get(verb);
          ScriptedReply accepted =
              answer.isEmpty() ? ScriptedReply.empty(202) : ScriptedReply.json(202, answer);
          wire.agora().script("cloud-transcoder." + verb, accepted);

          StepVerifier.create(VERBS.get(verb).apply(wire.product()))
              .thenConsumeWhile(any -> true)
              .verifyComplete();
        });
  }

  @TestFactory
  Stream<DynamicTest> takesWhatWasAcceptedForAFailureIfItIsNotThere() {
    return each(
        Set.of("acquire", "create", "query", "delete", "list-templates").stream(),
        verb ->
            assertFails(
                verb,
                ScriptedReply.json(202, "{}"),
                told -> assertThat(told).isInstanceOf(failureOf(verb))));
  }

  /** Agora does not say with which status it comes. */
  @TestFactory
  Stream<DynamicTest> takesACodeForARefusal() {
    return each(
        verb ->
            assertFails(
                verb,
                ScriptedReply.json(200, "{\"code\":65,\"message\":\"busy\"}"),
                told -> {
                  assertThat(told).isExactlyInstanceOf(RejectedException.class);
                  assertThat(told.code()).isEqualTo("65");
                }));
  }

  @Test
  void takesAListWithoutDataForAFailure() {
    assertFails(
        "list-templates",
        ScriptedReply.json(200, "{\"status\":\"success\"}"),
        told -> assertThat(told).isInstanceOf(ServerException.class));
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

  @TestFactory
  Stream<DynamicTest> isRepeatedAfterALostAnswerUnlessItAcquires() {
    return STATUSES.repeatedOver(() -> repeating, Fault.status(503));
  }

  private static Stream<DynamicTest> each(Consumer<String> test) {
    return each(VERBS.keySet().stream(), test);
  }

  private static Stream<DynamicTest> each(Stream<String> verbs, Consumer<String> test) {
    return verbs
        .sorted()
        .map(
            verb ->
                DynamicTest.dynamicTest(
                    verb,
                    () -> {
                      wire.reset();
                      test.accept(verb);
                    }));
  }

  /** Another token could have been made. */
  private static Class<? extends AgoraException> failureOf(String verb) {
    return verb.equals("acquire") ? OutcomeUnknownException.class : ServerException.class;
  }

  private static void assertFails(
      String verb, ScriptedReply answer, Consumer<AgoraException> expected) {
    wire.agora().script("cloud-transcoder." + verb, answer);

    StepVerifier.create(VERBS.get(verb).apply(wire.product()))
        .verifyErrorSatisfies(
            failure -> assertThat(failure).isInstanceOfSatisfying(AgoraException.class, expected));
    assertThat(wire.requests()).isEqualTo(1);
  }
}

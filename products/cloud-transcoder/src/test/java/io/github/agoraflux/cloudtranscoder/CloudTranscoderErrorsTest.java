package io.github.agoraflux.cloudtranscoder;

import static org.assertj.core.api.Assertions.assertThat;

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

  @TestFactory
  Stream<DynamicTest> isRepeatedAfterALostAnswerUnlessItAcquires() {
    return STATUSES.repeatedOver(() -> repeating, Fault.status(503));
  }
}

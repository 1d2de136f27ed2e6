package io.github.agoraflux.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.harness.StatusTests;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What Agora refuses or fails at, and what the caller gets. */
class SignalingErrorsTest {

  private static final String PEER = "send-peer-message";
  private static final String CHANNEL = "send-channel-message";

  @RegisterExtension static final Wire<Signaling> wire = new Wire<>(Signaling::over);

  @TestFactory
  Stream<DynamicTest> becomesItsException() {
    return StatusTests.of(
            "signaling", Verbs.ALL, Set.of(PEER, CHANNEL, "get-user-events", "get-channel-events"))
        .over(() -> wire, 400, 401, 404, 429, 500, 503);
  }

  @ParameterizedTest
  @CsvSource({
    PEER + ", ask the receiver",
    CHANNEL + ", ask the receiver",
    "get-user-events, go on reading",
    "get-channel-events, go on reading"
  })
  void doesNotTakeATimeoutForARefusal(String verb, String remedy) {
    wire.agora().faults().inject("signaling." + verb, Fault.status(408), 1);

    fails(
        verb,
        OutcomeUnknownException.class,
        lost -> {
          assertThat(lost.status()).isEqualTo(408);
          assertThat(lost).hasMessageContaining(remedy);
        });
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void asksForTheHistoryAgainAfterATimeout() {
    try (Wire<Signaling> patient =
        new Wire<>(
            Signaling::over,
            settings -> {},
            client -> client.failover(it -> it.waits(List.of(Duration.ofMillis(1)))))) {
      patient.agora().faults().inject("signaling.get-message-history", Fault.status(408), 1);

      StepVerifier.create(patient.product().history(Verbs.history().build())).verifyComplete();

      assertThat(patient.requests()).isEqualTo(2);
    }
  }

  @Test
  void takesATimeoutOfTheHistoryForAFailureOfTheServer() {
    wire.agora().faults().inject("signaling.get-message-history", Fault.status(408), 1);

    fails(
        "get-message-history",
        ServerException.class,
        failed -> {
          assertThat(failed.status()).isEqualTo(408);
          assertThat(failed.isRetryable()).isTrue();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {PEER, CHANNEL, "get-user-events", "get-channel-events"})
  void findsTheFailureInASuccess(String verb) {
    wire.agora().script("*", ScriptedReply.json(200, "{\"result\":\"failed\"}"));

    fails(
        verb,
        RejectedException.class,
        refused -> {
          assertThat(refused.status()).isEqualTo(200);
          assertThat(refused.code()).isNull();
          assertThat(refused).hasMessageContaining("failed");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {PEER, CHANNEL})
  void tellsTheCodeOfTheFailure(String verb) {
    wire.agora().script("*", ScriptedReply.json(200, "{\"result\":\"failed\",\"code\":\"oops\"}"));

    fails(verb, RejectedException.class, refused -> assertThat(refused.code()).isEqualTo("oops"));
  }

  @Test
  void claimsNoMoreForASuccessWithoutACodeThanThatItWasSent() {
    wire.agora().script("*", ScriptedReply.json(200, "{\"result\":\"success\"}"));

    StepVerifier.create(wire.product().send(PeerMessage.of("a", "b", "x")))
        .expectNext(new Receipt("success", null, Outcome.SENT))
        .verifyComplete();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"result\":\"maybe\"}", "{\"request_id\":\"1\"}"})
  void knowsNothingOfAMessageWhoseAnswerSaysNothing(String answer) {
    wire.agora().script("*", ScriptedReply.json(200, answer));

    fails(PEER, OutcomeUnknownException.class, lost -> assertThat(lost.status()).isEqualTo(200));
  }

  @ParameterizedTest
  @CsvSource({"401, true", "401, false", "200, true"})
  void findsTheFailureInAHistory(int code, boolean error) {
    String answer = "{\"errorCode\":%d,\"error\":%b,\"reason\":\"no history\"}";
    wire.agora().script("*", ScriptedReply.json(200, answer.formatted(code, error)));

    fails(
        "get-message-history",
        code == 401 ? RejectedException.Unauthenticated.class : RejectedException.class,
        refused -> assertThat(refused).hasMessageContaining("no history"));
  }

  @Test
  void takesAHistoryWithoutDataForAnEmptyOne() {
    wire.agora().script("*", ScriptedReply.json(200, "{\"errorCode\":200,\"error\":false}"));

    StepVerifier.create(wire.product().history(Verbs.history().build())).verifyComplete();
  }

  @Test
  void readsAFullHistoryThatDoesNotGoOnOnce() {
    String message =
        "{\"messageType\":\"BINARY\",\"message\":\"%\",\"publisher\":\"a\","
            + "\"timestamp\":\"7\"}";
    wire.agora()
        .script(
            "*",
            ScriptedReply.json(
                200, "{\"data\":{\"messageList\":[" + message + "],\"newStart\":5}}"));

    StepVerifier.create(wire.product().history(Verbs.history().start(5L).pageSize(1).build()))
        .assertNext(
            kept ->
                assertThatThrownBy(kept::bytes)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("content must be Base64"))
        .verifyComplete();
    assertThat(wire.requests()).isEqualTo(1);
  }

  private static void fails(
      String verb, Class<? extends AgoraException> type, Consumer<AgoraException> told) {
    StepVerifier.create(Flux.from(Verbs.ALL.get(verb).apply(wire.product())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isExactlyInstanceOf(type)
                    .asInstanceOf(InstanceOfAssertFactories.type(AgoraException.class))
                    .satisfies(told));
  }
}

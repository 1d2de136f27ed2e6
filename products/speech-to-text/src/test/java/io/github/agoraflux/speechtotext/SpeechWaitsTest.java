package io.github.agoraflux.speechtotext;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.harness.TimedWire;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.subscriber.TestSubscriber;

/** How long agents and tasks are waited for, in virtual time. */
class SpeechWaitsTest {

  private static final String AGENT = "{\"agent_id\":\"one\",\"status\":\"%s\"}";
  private static final String TOKEN = "{\"tokenName\":\"a-builder-t0ken\"}";
  private static final String TASK = "{\"taskId\":\"one\",\"status\":\"STARTED\"}";

  private TimedWire<Speech> wire;

  @BeforeEach
  void open() {
    wire = new TimedWire<>(Speech::over);
  }

  /** Whoever dictates other answers comes first. */
  private void answerTheRest() {
    wire.answer("speech-to-text.v6-acquire", 200, TOKEN)
        .answer("speech-to-text.v6-stop", 200, "")
        .answer("speech-to-text.leave", 200, "");
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void joinsAgainUnderTheSameNameAndTakesWhatTheConflictNames() {
    wire.answer("speech-to-text.join", 504, "{}")
        .answer("speech-to-text.join", 409, "{\"detail\":\"started, taskId is one\"}")
        .answer("speech-to-text.query", 200, AGENT.formatted("RUNNING"));

    TestSubscriber<Object> session = useAgent();

    assertThat(wire.calls()).containsExactly("0 join", "1 join", "6 query", "6 leave");
    assertThat(session.getReceivedOnNext()).containsExactly(AgentId.of("one"));
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 429, 503})
  void looksForTheAgentOfALostJoin(int status) {
    wire.answer("speech-to-text.join", 504, "{}")
        .answer("speech-to-text.join", 409, "{\"detail\":\"started, taskId is one\"}");
    for (int i = 0; i < 3; i++) {
      wire.answer("speech-to-text.query", status, "{}");
    }
    wire.answer("speech-to-text.query", 200, AGENT.formatted("RUNNING"));

    TestSubscriber<Object> session = useAgent();

    assertThat(wire.calls())
        .containsExactly(
            "0 join", "1 join", "6 query", "11 query", "21 query", "36 query", "36 leave");
    assertThat(session.getReceivedOnNext()).containsExactly(AgentId.of("one"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"detail\":\"started\"}", "{\"detail\":\"started, taskId is one\"}"})
  void takesNothingThatIsNotThere(String conflict) {
    wire.answer("speech-to-text.join", 504, "{}")
        .answer("speech-to-text.join", 409, conflict)
        .answer("speech-to-text.query", 200, AGENT.formatted("STOPPED"));

    assertThat(useAgent().expectTerminalError()).isInstanceOf(RejectedException.Conflict.class);
    assertThat(wire.calls()).noneMatch(call -> call.endsWith("leave"));
  }

  @Test
  void looksForTheTaskOfALostStart() {
    wire.answer("speech-to-text.v6-start", 400, "{\"code\":20}")
        .answer("speech-to-text.v6-start", 409, "{\"message\":\"started, taskId is one\"}")
        .answer("speech-to-text.v6-query", 404, "{}")
        .answer("speech-to-text.v6-query", 404, "{}")
        .answer("speech-to-text.v6-query", 200, TASK);

    TestSubscriber<Object> session = useTask();

    assertThat(wire.calls())
        .containsExactly(
            "0 v6-acquire",
            "0 v6-start",
            "3 v6-start",
            "8 v6-query",
            "13 v6-query",
            "23 v6-query",
            "23 v6-stop");
    assertThat(session.getReceivedOnNext()).containsExactly(TaskId.of("one"));
  }

  @Test
  void believesAfterItsWaitsThatTheTaskIsNotThere() {
    wire.answer("speech-to-text.v6-start", 400, "{\"code\":20}")
        .answer("speech-to-text.v6-start", 409, "{\"message\":\"started, taskId is one\"}")
        .answer("speech-to-text.v6-query", 404, "{}");

    assertThat(useTask().expectTerminalError()).isInstanceOf(RejectedException.Conflict.class);
    assertThat(wire.calls())
        .endsWith("3 v6-start", "8 v6-query", "13 v6-query", "23 v6-query", "38 v6-query");
  }

  @Test
  void looksForNothingWhenNoStartWasLost() {
    wire.answer("speech-to-text.v6-start", 409, "{\"message\":\"started, taskId is one\"}");

    assertThat(useTask().expectTerminalError()).isInstanceOf(RejectedException.Conflict.class);
    assertThat(wire.calls()).containsExactly("0 v6-acquire", "0 v6-start");
  }

  @Test
  void joinsAgainAfter1And3And6Seconds() {
    wire.answer("speech-to-text.join", 500, "{}");

    assertThat(useAgent().expectTerminalError()).isInstanceOf(OutcomeUnknownException.class);
    assertThat(wire.calls()).containsExactly("0 join", "1 join", "4 join", "10 join");
  }

  @ParameterizedTest
  @CsvSource({
    "400, '{\"code\":501}'",
    "400, '{\"code\":502}'",
    "400, '{\"code\":504}'",
    "200, '{\"code\":501}'",
    "501, '{}'"
  })
  void startsAgainAfter1And3And6SecondsWhenBroken(int status, String body) {
    wire.answer("speech-to-text.v6-start", status, body);

    assertThat(useTask().isTerminatedError()).isTrue();
    assertThat(wire.calls())
        .containsExactly("0 v6-acquire", "0 v6-start", "1 v6-start", "4 v6-start", "10 v6-start");
  }

  @Test
  void startsAgainAfter3And6SecondsWhenBusy() {
    wire.answer("speech-to-text.v6-start", 400, "{\"code\":20}")
        .answer("speech-to-text.v6-start", 400, "{\"code\":20}")
        .answer("speech-to-text.v6-start", 200, TASK);

    assertThat(useTask().isTerminatedComplete()).isTrue();
    assertThat(wire.calls())
        .containsExactly("0 v6-acquire", "0 v6-start", "3 v6-start", "9 v6-start", "9 v6-stop");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400})
  void acquiresAgainAfter3And6SecondsWhenBusy(int status) {
    wire.answer("speech-to-text.v6-acquire", status, "{\"code\":20}")
        .answer("speech-to-text.v6-acquire", status, "{\"code\":20}")
        .answer("speech-to-text.v6-start", 200, TASK);

    assertThat(useTask().isTerminatedComplete()).isTrue();
    assertThat(wire.calls())
        .containsExactly("0 v6-acquire", "3 v6-acquire", "9 v6-acquire", "9 v6-start", "9 v6-stop");
  }

  @Test
  void acquiresOnceWhatIsRefused() {
    wire.answer("speech-to-text.v6-acquire", 200, "{\"code\":62,\"message\":\"not enabled\"}");

    assertThat(useTask().expectTerminalError())
        .isInstanceOfSatisfying(
            RejectedException.class, told -> assertThat(told.code()).isEqualTo("62"));
    assertThat(wire.calls()).containsExactly("0 v6-acquire");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400})
  void asksAgainAfter3And6SecondsWhenBusy(int status) {
    wire.answer("speech-to-text.v6-start", 200, TASK)
        .answer("speech-to-text.v6-query", status, "{\"code\":20}")
        .answer("speech-to-text.v6-query", status, "{\"code\":20}")
        .answer("speech-to-text.v6-query", 200, TASK);

    TestSubscriber<Object> session = subscribe(tasks(wire, RunningTask::started));

    assertThat(wire.calls())
        .containsExactly(
            "0 v6-acquire", "0 v6-start", "5 v6-query", "8 v6-query", "14 v6-query", "14 v6-stop");
    assertThat(session.isTerminatedComplete()).isTrue();
  }

  @Test
  void updatesAgainUnderTheSameNumberWhenBusy() {
    wire.answer("speech-to-text.v6-start", 200, TASK)
        .answer("speech-to-text.v6-update", 400, "{\"code\":20}")
        .answer("speech-to-text.v6-update", 200, TASK);

    TestSubscriber<Object> session =
        subscribe(tasks(wire, task -> task.update(it -> it.languages(List.of("de-DE")))));

    assertThat(wire.calls())
        .containsExactly("0 v6-acquire", "0 v6-start", "0 v6-update", "3 v6-update", "3 v6-stop");
    assertThat(session.isTerminatedComplete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400})
  void stopsAgainAfter3And6SecondsWhenBusy(int status) {
    wire.answer("speech-to-text.v6-start", 200, TASK)
        .answer("speech-to-text.v6-stop", status, "{\"code\":20}")
        .answer("speech-to-text.v6-stop", status, "{\"code\":20}");

    assertThat(useTask().isTerminatedComplete()).isTrue();
    assertThat(wire.calls())
        .containsExactly("0 v6-acquire", "0 v6-start", "0 v6-stop", "3 v6-stop", "9 v6-stop");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void stopsWhatCouldNotBeStoppedAtOnce(int status) {
    wire.answer("speech-to-text.v6-start", 200, TASK)
        .answer("speech-to-text.v6-stop", status, "{}")
        .answer("speech-to-text.v6-stop", status, "{}")
        .answer("speech-to-text.join", 200, AGENT.formatted("RUNNING"))
        .answer("speech-to-text.leave", status, "{}");

    assertThat(useTask().isTerminatedComplete()).isTrue();
    assertThat(wire.calls()).endsWith("0 v6-stop", "5 v6-stop", "15 v6-stop");
    assertThat(useAgent().isTerminatedComplete()).isTrue();
    assertThat(wire.calls()).endsWith("120 leave", "125 leave");
  }

  @Test
  void givesUpToStopWhenItsWaitsAreOver() {
    for (int i = 0; i < 6; i++) {
      wire.answer("speech-to-text.leave", 503, "{}");
    }

    Mono<Void> stop = wire.product().v7().running(AgentId.of("one")).stop();

    assertThat(subscribe(stop.flux()).expectTerminalError()).isInstanceOf(ServerException.class);
    assertThat(wire.calls())
        .containsExactly("0 leave", "5 leave", "15 leave", "30 leave", "60 leave", "90 leave");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400})
  void tellsWhyATaskIsNotStopped(int status) {
    wire.answer("speech-to-text.v6-stop", status, "{\"code\":53,\"message\":\"no match\"}");

    Mono<Void> stop =
        wire.product().v6().running(TaskId.of("one"), BuilderToken.of("a-builder-t0ken")).stop();

    assertThat(subscribe(stop.flux()).expectTerminalError())
        .isInstanceOfSatisfying(
            RejectedException.class, told -> assertThat(told.code()).isEqualTo("53"));
    assertThat(wire.calls()).containsExactly("0 v6-stop");
  }

  @Test
  void asksForAnotherTokenWhenOneWasLost() {
    wire.answer("speech-to-text.v6-acquire", 504, "{}")
        .answer("speech-to-text.v6-start", 400, "{\"code\":2}");

    useTask();

    assertThat(wire.calls()).containsExactly("0 v6-acquire", "1 v6-acquire", "1 v6-start");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400})
  void takesACodeThatSaysSoForAStop(int status) {
    wire.answer("speech-to-text.v6-start", 200, TASK)
        .answer("speech-to-text.v6-stop", status, "{\"code\":49}");

    assertThat(useTask().isTerminatedComplete()).isTrue();
    assertThat(wire.calls()).containsExactly("0 v6-acquire", "0 v6-start", "0 v6-stop");
  }

  @Test
  void asksFirstAfter5SecondsAndGivesUpAfter90() {
    wire.answer("speech-to-text.join", 200, AGENT.formatted("STARTING"))
        .answer("speech-to-text.query", 200, AGENT.formatted("STARTING"));

    TestSubscriber<Object> session =
        subscribe(
            wire.product()
                .v7()
                .transcribe(ExampleSpecs.recording().build())
                .use(RunningAgent::started));

    assertThat(wire.calls()).startsWith("0 join", "5 query", "10 query").endsWith("90 leave");
    assertThat(session.expectTerminalError()).isInstanceOf(BudgetExceededException.class);
  }

  private TestSubscriber<Object> useAgent() {
    return subscribe(
        wire.product()
            .v7()
            .transcribe(ExampleSpecs.recording().build())
            .use(agent -> Mono.just(agent.id())));
  }

  private TestSubscriber<Object> useTask() {
    return subscribe(tasks(wire, task -> Mono.just(task.id())));
  }

  private static <T> Flux<T> tasks(
      TimedWire<Speech> wire, Function<RunningTask, Publisher<T>> use) {
    return wire.product().v6().transcribe("show68", ExampleSpecs.recordingTask().build()).use(use);
  }

  private TestSubscriber<Object> subscribe(Flux<?> session) {
    answerTheRest();
    TestSubscriber<Object> subscriber = TestSubscriber.create();
    session.subscribe(subscriber);
    wire.advance(Duration.ofMinutes(2));
    return subscriber;
  }
}

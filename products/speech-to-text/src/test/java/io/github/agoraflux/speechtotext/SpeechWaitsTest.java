package io.github.agoraflux.speechtotext;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.TimedWire;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.subscriber.TestSubscriber;

/** How long agents and tasks are waited for, in virtual time. */
class SpeechWaitsTest {

  private static final String AGENT = "{\"agent_id\":\"one\",\"status\":\"%s\"}";
  private static final String TASK = "{\"taskId\":\"one\",\"status\":\"STARTED\"}";

  private TimedWire<Speech> wire;

  @BeforeEach
  void open() {
    wire = new TimedWire<>(Speech::over);
    wire.answer("speech-to-text.v6-acquire", 200, "{\"tokenName\":\"a-builder-t0ken\"}")
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

    assertThat(wire.calls()).containsExactly("0 join", "1 join", "1 query", "1 leave");
    assertThat(session.getReceivedOnNext()).containsExactly(AgentId.of("one"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"detail\":\"started\"}", "{\"detail\":\"started, taskId is one\"}"})
  void takesNothingThatIsNotThere(String conflict) {
    wire.answer("speech-to-text.join", 504, "{}")
        .answer("speech-to-text.join", 409, conflict)
        .answer("speech-to-text.query", 200, AGENT.formatted("STOPPED"));

    assertThat(useAgent().expectTerminalError()).isInstanceOf(RejectedException.Conflict.class);
    assertThat(wire.calls()).doesNotContain("1 leave");
  }

  @Test
  void joinsAgainAfter1And3And6Seconds() {
    wire.answer("speech-to-text.join", 500, "{}");

    assertThat(useAgent().expectTerminalError()).isInstanceOf(OutcomeUnknownException.class);
    assertThat(wire.calls()).containsExactly("0 join", "1 join", "4 join", "10 join");
  }

  @ParameterizedTest
  @ValueSource(ints = {501, 502, 504})
  void startsAgainAfter1And3And6SecondsWhenBroken(int code) {
    wire.answer("speech-to-text.v6-start", 400, "{\"code\":" + code + "}");

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

  @Test
  void asksForAnotherTokenWhenOneWasLost() {
    try (TimedWire<Speech> lost = new TimedWire<>(Speech::over)) {
      lost.answer("speech-to-text.v6-acquire", 504, "{}")
          .answer("speech-to-text.v6-acquire", 200, "{\"tokenName\":\"a-builder-t0ken\"}")
          .answer("speech-to-text.v6-start", 400, "{\"code\":2}");

      subscribe(lost, tasks(lost));

      assertThat(lost.calls()).containsExactly("0 v6-acquire", "1 v6-acquire", "1 v6-start");
    }
  }

  @Test
  void takesACodeThatSaysSoForAStop() {
    TimedWire<Speech> twice = new TimedWire<>(Speech::over);
    twice
        .answer("speech-to-text.v6-acquire", 200, "{\"tokenName\":\"a-builder-t0ken\"}")
        .answer("speech-to-text.v6-start", 200, TASK)
        .answer("speech-to-text.v6-stop", 400, "{\"code\":49}");

    assertThat(subscribe(twice, tasks(twice)).isTerminatedComplete()).isTrue();
    twice.close();
  }

  @Test
  void asksFirstAfter5SecondsAndGivesUpAfter90() {
    wire.answer("speech-to-text.join", 200, AGENT.formatted("STARTING"))
        .answer("speech-to-text.query", 200, AGENT.formatted("STARTING"));

    TestSubscriber<Object> session =
        subscribe(
            wire,
            wire.product()
                .v7()
                .transcribe(ExampleSpecs.recording().build())
                .use(RunningAgent::started));

    assertThat(wire.calls()).startsWith("0 join", "5 query", "10 query").endsWith("90 leave");
    assertThat(session.expectTerminalError()).isInstanceOf(BudgetExceededException.class);
  }

  private TestSubscriber<Object> useAgent() {
    return subscribe(
        wire,
        wire.product()
            .v7()
            .transcribe(ExampleSpecs.recording().build())
            .use(agent -> Mono.just(agent.id())));
  }

  private TestSubscriber<Object> useTask() {
    return subscribe(wire, tasks(wire));
  }

  private static Flux<TaskId> tasks(TimedWire<Speech> wire) {
    return wire.product()
        .v6()
        .transcribe("show68", ExampleSpecs.recordingTask().build())
        .use(task -> Mono.just(task.id()));
  }

  private static TestSubscriber<Object> subscribe(TimedWire<Speech> wire, Flux<?> session) {
    TestSubscriber<Object> subscriber = TestSubscriber.create();
    session.subscribe(subscriber);
    wire.advance(Duration.ofMinutes(2));
    return subscriber;
  }
}

package io.github.agoraflux.cloudrecording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.failover.FailoverSettings;
import io.github.agoraflux.harness.TimedWire;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.test.subscriber.TestSubscriber;

/** The waits that Agora documents, by the second, in virtual time. */
class WaitsTest {

  private static final String ACQUIRE = "cloud-recording.acquire";
  private static final String START = "cloud-recording.start";
  private static final String STOP = "cloud-recording.stop";
  private static final String QUERY = "cloud-recording.query";
  private static final String NOT_COMPLETED = "{\"code\":65,\"reason\":\"r\"}";
  private static final String ACQUIRED = "{\"resourceId\":\"JyvK8nXHuV1BE\"}";
  private static final String STARTED = "{\"sid\":\"38f8e3c\"}";
  private static final String GONE = "{\"code\":404,\"reason\":\"r\"}";
  private static final String EXITING = "{\"code\":49,\"reason\":\"r\"}";
  private static final String BROKEN = "{\"code\":500,\"reason\":\"r\"}";

  private TimedWire<CloudRecording> wire;

  @BeforeEach
  void open() {
    wire = new TimedWire<>(CloudRecording::over);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private RunningRecording running() {
    return wire.product().running(Specs.ID);
  }

  private void tells(int... states) {
    Arrays.stream(states)
        .forEach(
            state -> wire.answer(QUERY, 200, "{\"serverResponse\":{\"status\":" + state + "}}"));
  }

  private <T> TestSubscriber<T> subscribe(Publisher<T> answers, int seconds) {
    TestSubscriber<T> subscriber = TestSubscriber.create();
    answers.subscribe(subscriber);
    wire.advance(Duration.ofSeconds(seconds));
    return subscriber;
  }

  @Test
  void repeatsAStartThatWasNotCompletedAfterThreeAndSixSeconds() {
    wire.answer(START, 206, NOT_COMPLETED)
        .answer(START, 206, NOT_COMPLETED)
        .answer(START, 200, STARTED);

    TestSubscriber<RecordingId> start =
        subscribe(wire.product().start(Specs.RESOURCE, Specs.composite()), 8);

    assertThat(wire.calls()).containsExactly("0 start", "3 start");
    wire.advance(Duration.ofSeconds(1));
    assertThat(wire.calls()).containsExactly("0 start", "3 start", "9 start");
    assertThat(start.getReceivedOnNext())
        .extracting(id -> id.sid().value())
        .containsExactly("38f8e3c");
  }

  @Test
  void givesAStartUpThatIsNeverCompleted() {
    wire.answer(START, 206, NOT_COMPLETED);

    TestSubscriber<RecordingId> start =
        subscribe(wire.product().start(Specs.RESOURCE, Specs.composite()), 60);

    assertThat(wire.calls()).containsExactly("0 start", "3 start", "9 start");
    assertThat(start.expectTerminalError())
        .isInstanceOfSatisfying(
            RequestNotCompletedException.class,
            failure -> assertThat(failure.isRetryable()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 504})
  void repeatsAStartThatFailedAtTheServerAfterThreeSixAndNineSeconds(int status) {
    try (TimedWire<CloudRecording> repeating = repeating()) {
      repeating.answer(START, status, BROKEN);
      TestSubscriber<RecordingId> start = TestSubscriber.create();

      repeating.product().start(Specs.RESOURCE, Specs.composite()).subscribe(start);
      repeating.advance(Duration.ofMinutes(1));

      assertThat(repeating.calls()).containsExactly("0 start", "3 start", "9 start", "18 start");
      assertThat(start.expectTerminalError()).isInstanceOf(ServerException.class);
    }
  }

  @Test
  void repeatsAQueryThatFailedAtTheServerAfterFiveTenAndFifteenSeconds() {
    try (TimedWire<CloudRecording> repeating = repeating()) {
      repeating.answer(QUERY, 500, BROKEN);

      repeating.product().query(Specs.ID).subscribe(TestSubscriber.create());
      repeating.advance(Duration.ofMinutes(1));

      assertThat(repeating.calls()).containsExactly("0 query", "5 query", "15 query", "30 query");
    }
  }

  /** A client that repeats by its default, to the second. */
  private static TimedWire<CloudRecording> repeating() {
    return new TimedWire<>(
        CloudRecording::over,
        client -> client.failover(none -> FailoverSettings.defaults().jitter(0)));
  }

  @Test
  void asksForTheStatusFiveSecondsAfterTheStartAndThenEverMoreSeldom() {
    tells(5);

    TestSubscriber<RecordingStatus> status = subscribe(running().status(), 410);

    assertThat(wire.calls())
        .containsExactly(
            "5 query",
            "10 query",
            "20 query",
            "40 query",
            "80 query",
            "160 query",
            "280 query",
            "400 query");
    assertThat(status.getReceivedOnNext()).hasSize(8);
    status.cancel();
  }

  @Test
  void completesWithTheStatusThatSaysItIsOver() {
    tells(4, 5, 20);

    TestSubscriber<RecordingStatus> status = subscribe(running().status(), 20);

    assertThat(status.getReceivedOnNext())
        .extracting(RecordingStatus::state)
        .containsExactly(
            RecordingState.READY, RecordingState.IN_PROGRESS, RecordingState.EXITED_ABNORMALLY);
    assertThat(status.isTerminatedComplete()).isTrue();
  }

  @Test
  void doesNotBelieveA404ThatPasses() {
    for (int i = 0; i < 4; i++) {
      wire.answer(QUERY, 404, GONE);
    }
    tells(5);

    TestSubscriber<RecordingStatus> status = subscribe(running().status(), 65);

    assertThat(wire.calls())
        .containsExactly("5 query", "10 query", "20 query", "35 query", "65 query");
    assertThat(status.getReceivedOnNext())
        .extracting(RecordingStatus::state)
        .containsExactly(RecordingState.IN_PROGRESS);
    assertThat(status.isTerminated()).isFalse();
    status.cancel();
  }

  @Test
  void believesA404ThatOutlastsAMigration() {
    wire.answer(QUERY, 404, GONE);

    TestSubscriber<RecordingStatus> status = subscribe(running().status(), 94);
    assertThat(status.isTerminated()).isFalse();
    wire.advance(Duration.ofSeconds(1));

    assertThat(wire.calls())
        .containsExactly("5 query", "10 query", "20 query", "35 query", "65 query", "95 query");
    assertThat(status.expectTerminalError()).isInstanceOf(RecordingGoneException.class);
  }

  @Test
  void givesA404ItsOwnGraceAfterOtherFailures() {
    for (int i = 0; i < 5; i++) {
      wire.answer(QUERY, 504, BROKEN);
    }
    wire.answer(QUERY, 404, GONE);
    tells(5);

    TestSubscriber<RecordingStatus> status = subscribe(running().status(), 100);

    assertThat(wire.calls())
        .containsExactly(
            "5 query", "10 query", "20 query", "35 query", "65 query", "95 query", "100 query");
    assertThat(status.getReceivedOnNext())
        .extracting(RecordingStatus::state)
        .containsExactly(RecordingState.IN_PROGRESS);
    assertThat(status.isTerminated()).isFalse();
    status.cancel();
  }

  @Test
  void givesA404ItsOwnGraceAlsoWhereASessionStops() {
    wire.answer(ACQUIRE, 200, ACQUIRED).answer(START, 200, STARTED);
    for (int i = 0; i < 5; i++) {
      wire.answer(STOP, 504, BROKEN);
    }
    wire.answer(STOP, 404, GONE).answer(STOP, 200, "{}");

    TestSubscriber<Integer> use =
        subscribe(wire.product().record(Specs.composite()).use(recording -> Mono.just(1)), 95);

    assertThat(wire.calls())
        .containsExactly(
            "0 acquire",
            "0 start",
            "0 stop",
            "5 stop",
            "15 stop",
            "30 stop",
            "60 stop",
            "90 stop",
            "95 stop");
    assertThat(use.isTerminatedComplete()).isTrue();
  }

  @Test
  void acquiresAgainAfterOneThreeAndSixSecondsForASession() {
    wire.answer(ACQUIRE, 504, BROKEN);

    TestSubscriber<RecordingStatus> status =
        subscribe(wire.product().record(Specs.composite()).use(RunningRecording::status), 60);

    assertThat(wire.calls()).containsExactly("0 acquire", "1 acquire", "4 acquire", "10 acquire");
    assertThat(status.expectTerminalError()).isInstanceOf(OutcomeUnknownException.class);
  }

  @Test
  void takesTheRepeatOfAStopThatWasNotCompletedForTheStopItMeets() {
    wire.answer(STOP, 206, NOT_COMPLETED).answer(STOP, 400, EXITING);

    TestSubscriber<StopResult> stop = subscribe(wire.product().stop(Specs.ID), 3);

    assertThat(wire.calls()).containsExactly("0 stop", "3 stop");
    assertThat(stop.getReceivedOnNext()).containsExactly(StopResult.unfinished());
  }

  @Test
  void takesTheRepeatOfAClientForTheStopItMeets() {
    try (TimedWire<CloudRecording> repeating = repeating()) {
      repeating.answer(STOP, 504, BROKEN).answer(STOP, 400, EXITING);
      TestSubscriber<StopResult> stop = TestSubscriber.create();

      repeating.product().stop(Specs.ID).subscribe(stop);
      repeating.advance(Duration.ofMinutes(1));

      assertThat(repeating.calls()).hasSize(2);
      assertThat(stop.getReceivedOnNext()).containsExactly(StopResult.unfinished());
    }
  }

  @Test
  void believesA404AtOnceWhereItIsAskedOnce() {
    wire.answer(QUERY, 404, GONE);

    assertThat(subscribe(running().query(), 0).expectTerminalError())
        .isInstanceOf(RecordingGoneException.class);
    assertThat(wire.calls()).containsExactly("0 query");
  }

  @Test
  void waitsUntilARecordingHasReallyStarted() {
    tells(2, 3, 4);

    TestSubscriber<RecordingStatus> started = subscribe(running().started(), 20);

    assertThat(wire.calls()).containsExactly("5 query", "10 query", "20 query");
    assertThat(started.getReceivedOnNext())
        .extracting(RecordingStatus::state)
        .containsExactly(RecordingState.READY);
  }

  @Test
  void takesARecordingForNotStartedAfterNinetySeconds() {
    tells(1);

    assertThat(subscribe(running().started(), 90).expectTerminalError())
        .isInstanceOf(BudgetExceededException.class);
  }
}

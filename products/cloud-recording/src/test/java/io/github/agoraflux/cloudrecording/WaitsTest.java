package io.github.agoraflux.cloudrecording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.BudgetExceededException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.subscriber.TestSubscriber;

/** The waits that Agora documents, by the second. */
class WaitsTest {

  private VirtualWire wire;

  @BeforeEach
  void open() {
    wire = new VirtualWire();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private RunningRecording running() {
    return wire.recordings.running(Specs.ID);
  }

  @Test
  void repeatsAStartThatWasNotCompletedAfterThreeAndSixSeconds() {
    TestSubscriber<RecordingId> subscriber = TestSubscriber.create();
    wire.answer(VirtualWire.NOT_COMPLETED, VirtualWire.NOT_COMPLETED, VirtualWire.STARTED);

    wire.recordings.start(Specs.RESOURCE, Specs.composite()).subscribe(subscriber);
    wire.pass(8);

    assertThat(wire.secondsOfCalls()).containsExactly(0L, 3L);
    wire.pass(1);
    assertThat(wire.secondsOfCalls()).containsExactly(0L, 3L, 9L);
    assertThat(subscriber.getReceivedOnNext())
        .extracting(id -> id.sid().value())
        .containsExactly("38f8e3c");
  }

  @Test
  void givesAStartUpThatIsNeverCompleted() {
    TestSubscriber<RecordingId> subscriber = TestSubscriber.create();
    wire.answer(VirtualWire.NOT_COMPLETED);

    wire.recordings.start(Specs.RESOURCE, Specs.composite()).subscribe(subscriber);
    wire.pass(60);

    assertThat(wire.secondsOfCalls()).containsExactly(0L, 3L, 9L);
    assertThat(subscriber.expectTerminalError())
        .isInstanceOfSatisfying(
            RequestNotCompletedException.class,
            failure -> assertThat(failure.isRetryable()).isTrue());
  }

  @Test
  void asksForTheStatusFiveSecondsAfterTheStartAndThenEverMoreSeldom() {
    TestSubscriber<RecordingStatus> subscriber = TestSubscriber.create();
    wire.answer(VirtualWire.state(5));

    running().status().subscribe(subscriber);
    wire.pass(410);

    assertThat(wire.secondsOfCalls()).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 280L, 400L);
    assertThat(subscriber.getReceivedOnNext()).hasSize(8);
    subscriber.cancel();
  }

  @Test
  void completesWithTheStatusThatSaysItIsOver() {
    TestSubscriber<RecordingStatus> subscriber = TestSubscriber.create();
    wire.answer(VirtualWire.state(4), VirtualWire.state(5), VirtualWire.state(20));

    running().status().subscribe(subscriber);
    wire.pass(20);

    assertThat(subscriber.getReceivedOnNext())
        .extracting(RecordingStatus::state)
        .containsExactly(
            RecordingState.READY, RecordingState.IN_PROGRESS, RecordingState.EXITED_ABNORMALLY);
    assertThat(subscriber.isTerminatedComplete()).isTrue();
  }

  @Test
  void doesNotBelieveA404ThatPasses() {
    TestSubscriber<RecordingStatus> subscriber = TestSubscriber.create();
    VirtualWire.Answer gone = VirtualWire.GONE;
    wire.answer(gone, gone, gone, gone, VirtualWire.state(5));

    running().status().subscribe(subscriber);
    wire.pass(65);

    assertThat(wire.secondsOfCalls()).containsExactly(5L, 10L, 20L, 35L, 65L);
    assertThat(subscriber.getReceivedOnNext())
        .extracting(RecordingStatus::state)
        .containsExactly(RecordingState.IN_PROGRESS);
    assertThat(subscriber.isTerminated()).isFalse();
    subscriber.cancel();
  }

  @Test
  void believesA404ThatOutlastsAMigration() {
    TestSubscriber<RecordingStatus> subscriber = TestSubscriber.create();
    wire.answer(VirtualWire.GONE);

    running().status().subscribe(subscriber);
    wire.pass(94);
    assertThat(subscriber.isTerminated()).isFalse();
    wire.pass(1);

    assertThat(wire.secondsOfCalls()).containsExactly(5L, 10L, 20L, 35L, 65L, 95L);
    assertThat(subscriber.expectTerminalError()).isInstanceOf(RecordingGoneException.class);
  }

  @Test
  void believesA404AtOnceWhereItIsAskedOnce() {
    TestSubscriber<RecordingStatus> subscriber = TestSubscriber.create();
    wire.answer(VirtualWire.GONE);

    running().query().subscribe(subscriber);

    assertThat(subscriber.expectTerminalError()).isInstanceOf(RecordingGoneException.class);
    assertThat(wire.secondsOfCalls()).containsExactly(0L);
  }

  @Test
  void waitsUntilARecordingHasReallyStarted() {
    TestSubscriber<RecordingStatus> subscriber = TestSubscriber.create();
    wire.answer(VirtualWire.state(2), VirtualWire.state(3), VirtualWire.state(4));

    running().started().subscribe(subscriber);
    wire.pass(20);

    assertThat(wire.secondsOfCalls()).containsExactly(5L, 10L, 20L);
    assertThat(subscriber.getReceivedOnNext())
        .extracting(RecordingStatus::state)
        .containsExactly(RecordingState.READY);
  }

  @Test
  void takesARecordingForNotStartedAfterNinetySeconds() {
    TestSubscriber<RecordingStatus> subscriber = TestSubscriber.create();
    wire.answer(VirtualWire.state(1));

    running().started().subscribe(subscriber);
    wire.pass(90);

    assertThat(subscriber.expectTerminalError()).isInstanceOf(BudgetExceededException.class);
  }
}

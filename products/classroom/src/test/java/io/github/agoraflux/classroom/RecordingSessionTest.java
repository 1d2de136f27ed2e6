package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.Specs.NA;
import static io.github.agoraflux.classroom.Specs.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.ConnectionLostException;
import io.github.agoraflux.error.Phase;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.classroom.Recording;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Whenever a session ends, nothing is recorded any more, whichever answers were lost. */
class RecordingSessionTest {

  private static final String SET_STATE = "classroom.set-recording-state";

  private Wire<Classroom> wire;
  private RoomRecordings recordings;

  private void open(Consumer<AgoraClientBuilder> changes) {
    wire =
        new Wire<>(
            Classroom::over,
            Tokens.project(Tokens.now()),
            client -> {
              Tokens.education(client);
              changes.accept(client);
            });
    Room room = wire.product().room(NA, ROOM);
    StepVerifier.create(room.create(Specs.room().build())).verifyComplete();
    recordings = room.recordings();
    wire.reset();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private static void once(AgoraClientBuilder client) {}

  private static void repeating(AgoraClientBuilder client) {
    client.failover(failover -> failover.waits(List.of(Duration.ofMillis(1))));
  }

  private List<Recording> recorded() {
    return wire.agora().rooms().find("test_class").orElseThrow().recordings();
  }

  private Flux<io.github.agoraflux.classroom.Recording> session() {
    return recordings.record(spec -> {}).use(RunningRecording::query);
  }

  private List<String> sent() {
    return wire.agora().journal().all().stream()
        .map(RecordedRequest::rawPath)
        .map(path -> path.substring(path.indexOf("/records")))
        .toList();
  }

  @Test
  void adoptsWhatAnEarlierAttemptHasStarted() {
    open(RecordingSessionTest::repeating);
    wire.agora().faults().inject(SET_STATE, Fault.status(504, true), 1);

    StepVerifier.create(
            recordings
                .record(spec -> {})
                .use(
                    running -> {
                      assertThat(running.start()).isEqualTo(RecordingChange.UNTOLD);
                      assertThat(running.id()).isNull();
                      return running
                          .query()
                          .doOnNext(found -> assertThat(running.id()).isEqualTo(found.recordId()));
                    }))
        .assertNext(found -> assertThat(found.status()).isEqualTo(RecordingStatus.RECORDING))
        .verifyComplete();

    assertThat(recorded()).singleElement().satisfies(it -> assertThat(it.stopped()).isNotNull());
    assertThat(sent())
        .containsExactly("/records/states/1", "/records/states/1", "/records", "/records/states/0");
  }

  /** The first attempt did nothing, so the conflict is about somebody else's recording. */
  @Test
  void leavesWhatSomebodyElseHasStarted() {
    open(RecordingSessionTest::repeating);
    StepVerifier.create(recordings.start(spec -> {})).expectNextCount(1).verifyComplete();
    wire.reset();
    wire.agora().faults().inject(SET_STATE, Fault.status(429), 1);

    StepVerifier.create(session())
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOfSatisfying(
                        RecordingNotEndedException.class,
                        met -> {
                          assertThat(met.attempts()).isEqualTo(2);
                          assertThat(met.hadUnclearAttempt()).isFalse();
                        }));

    assertThat(recorded()).singleElement().satisfies(it -> assertThat(it.stopped()).isNull());
    assertThat(sent()).containsExactly("/records/states/1", "/records/states/1");
  }

  static Stream<Arguments> unclear() {
    return Stream.of(
        Arguments.of(Fault.status(504, true), ServerException.class),
        Arguments.of(Fault.resetAfterRead(), ConnectionLostException.class),
        Arguments.of(Fault.truncate(), ConnectionLostException.class),
        Arguments.of(Fault.malformedJson(), UnreadableAnswerException.class));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void stopsWhatAFailedStartMayHaveBegun(Fault fault, Class<? extends AgoraException> type) {
    open(RecordingSessionTest::once);
    wire.agora().faults().inject(SET_STATE, fault, 1);

    StepVerifier.create(session()).verifyErrorSatisfies(it -> assertThat(it).isInstanceOf(type));

    assertThat(recorded()).singleElement().satisfies(it -> assertThat(it.stopped()).isNotNull());
    assertThat(sent()).containsExactly("/records/states/1", "/records/states/0");
  }

  @Test
  void stopsWhatItsResponseBudgetDidNotSee() {
    stopsAfterRunningOutOfTime(
        client ->
            client.http(http -> http.budgets(budgets -> budgets.response(Duration.ofSeconds(1)))),
        Fault.stallHeaders(true),
        Phase.RESPONSE);
  }

  /** While it waits for the next attempt, no byte of that one was sent. */
  @Test
  void stopsWhatItsCallBudgetDidNotSee() {
    stopsAfterRunningOutOfTime(
        client -> {
          client.http(http -> http.budgets(budgets -> budgets.call(Duration.ofSeconds(1))));
          client.failover(failover -> failover.waits(List.of(Duration.ofMinutes(1))));
        },
        Fault.status(504, true),
        Phase.CALL);
  }

  private void stopsAfterRunningOutOfTime(
      Consumer<AgoraClientBuilder> budgets, Fault fault, Phase phase) {
    open(budgets);
    wire.agora().faults().inject(SET_STATE, fault, 1);

    StepVerifier.create(session())
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOfSatisfying(
                        BudgetExceededException.class,
                        it -> assertThat(it.phase()).isEqualTo(phase)));

    assertThat(recorded()).singleElement().satisfies(it -> assertThat(it.stopped()).isNotNull());
    assertThat(sent()).containsExactly("/records/states/1", "/records/states/0");
  }

  @Test
  void stopsAfterTheLastAttemptToo() {
    open(RecordingSessionTest::repeating);
    wire.agora().faults().inject(SET_STATE, Fault.status(504, true), 2);

    StepVerifier.create(session())
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOfSatisfying(
                        ServerException.class, it -> assertThat(it.attempts()).isEqualTo(2)));

    assertThat(recorded()).singleElement().satisfies(it -> assertThat(it.stopped()).isNotNull());
  }

  @Test
  void tellsHowTheStartFailedEvenIfTheStopFailsToo() {
    open(RecordingSessionTest::once);
    wire.agora().faults().inject(SET_STATE, Fault.status(500), 1);

    StepVerifier.create(session())
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOfSatisfying(
                        ServerException.class, it -> assertThat(it.status()).isEqualTo(500)));

    assertThat(recorded()).isEmpty();
    assertThat(sent()).containsExactly("/records/states/1", "/records/states/0");
  }

  @Test
  void leavesAloneWhatSomebodyElseHasStarted() {
    open(RecordingSessionTest::repeating);
    StepVerifier.create(recordings.start(spec -> {})).expectNextCount(1).verifyComplete();
    wire.reset();

    StepVerifier.create(session()).verifyError(RecordingNotEndedException.class);

    assertThat(recorded()).singleElement().satisfies(it -> assertThat(it.stopped()).isNull());
    assertThat(sent()).containsExactly("/records/states/1");
  }

  @Test
  void takesARepeatedStartOrStopForDone() {
    open(RecordingSessionTest::repeating);
    wire.agora().faults().inject(SET_STATE, Fault.status(504, true), 1);

    StepVerifier.create(recordings.start(spec -> {}))
        .expectNext(RecordingChange.UNTOLD)
        .verifyComplete();
    wire.agora().faults().inject(SET_STATE, Fault.status(504, true), 1);
    StepVerifier.create(recordings.stop()).expectNext(RecordingChange.UNTOLD).verifyComplete();

    assertThat(sent())
        .containsExactly(
            "/records/states/1", "/records/states/1", "/records/states/0", "/records/states/0");
    StepVerifier.create(recordings.stop()).verifyError(RecordingNotStartedException.class);
  }
}

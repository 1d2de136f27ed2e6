package io.github.agoraflux.cloudrecording;

import static io.github.agoraflux.cloudrecording.RecordingScene.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.error.ConnectionLostException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.cloudrecording.Recording;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** Whenever a session ends, no recording is left running that anybody could have stopped. */
class RecordingSessionTest {

  private final Disposable.Swap session = Disposables.swap();
  private RecordingScene scene = new RecordingScene();

  @AfterEach
  void close() {
    scene.close();
  }

  private void reopen(Consumer<AgoraClientBuilder> changes) {
    scene.close();
    scene = new RecordingScene(changes);
  }

  /** Waits of a moment in place of those of a second and more. */
  private static void repeating(AgoraClientBuilder client) {
    client.failover(failover -> failover.waits(List.of(Duration.ofMillis(1))));
  }

  private void begin() {
    session.update(scene.droppingHere(scene.statuses()).subscribe(status -> {}, failure -> {}));
  }

  @Test
  void startsNothingIfCancelledWhileItAcquires() {
    scene.atRequest("acquire", 1, session::dispose);
    Sinks.Empty<Void> acquired = scene.arrival("acquire", 1);

    begin();
    await(acquired);

    roundTrip();
    scene.leaves("before acquire was answered", 0, "acquire 200", "acquire 200");
    assertThat(scene.agora.recordings().started()).isZero();
    anotherSessionStarts();
  }

  @Test
  void startsNothingIfCancelledBetweenAcquireAndStart() {
    Sinks.Empty<Void> between = Sinks.empty();
    reopen(
        client ->
            client.filter(
                next ->
                    call ->
                        next.exchange(call)
                            .doOnNext(
                                reply -> {
                                  session.dispose();
                                  between.tryEmitEmpty();
                                })));

    begin();
    await(between);

    roundTrip();
    scene.leaves("between acquire and start", 0, "acquire 200", "acquire 200");
    assertThat(scene.agora.recordings().started()).isZero();
    anotherSessionStarts();
  }

  /** One more call, after which an earlier one would have arrived. */
  private void roundTrip() {
    StepVerifier.create(scene.recordings.acquire(AcquireSpec.of(Specs.composite())))
        .expectNextCount(1)
        .verifyComplete();
  }

  /** Though one may start at a time: no turn is lost. */
  private void anotherSessionStarts() {
    CompositeRecording other = Specs.compositeBuilder().uid(7_000).build();
    StepVerifier.create(scene.recordings.record(other).use(RunningRecording::query))
        .expectNextCount(1)
        .expectComplete()
        .verify(RecordingScene.PATIENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acquire", "start"})
  void leavesItsTurnToAnotherAfterARefusal(String verb) {
    scene.agora.faults().inject("cloud-recording." + verb, Fault.status(401), 1);

    StepVerifier.create(scene.statuses()).verifyError(RejectedException.Unauthenticated.class);

    anotherSessionStarts();
  }

  @Test
  void leavesItsTurnToAnotherIfThereIsNothingToRecord() {
    StepVerifier.create(
            scene.recordings.record(Mono.<RecordingSpec>empty()).use(RunningRecording::query))
        .verifyComplete();

    anotherSessionStarts();
  }

  @Test
  void leavesItsTurnToAnotherIfCancelledWhileItWaitsForIt() {
    scene.agora.faults().inject("cloud-recording.acquire", Fault.stallHeaders(), 1);
    Sinks.Empty<Void> first = scene.arrival("acquire", 1);
    session.update(scene.statuses().subscribe(status -> {}, failure -> {}));
    await(first);

    Disposable waiting = scene.statuses().subscribe(status -> {}, failure -> {});
    waiting.dispose();
    session.dispose();

    anotherSessionStarts();
    assertThat(scene.journal()).filteredOn(line -> line.startsWith("acquire")).hasSize(2);
  }

  @Test
  void acquiresAgainIfTheAnswerWasLost() {
    scene.agora.faults().inject("cloud-recording.acquire", Fault.resetAfterRead(), 1);
    scene.agora.faults().inject("cloud-recording.acquire", Fault.status(500), 1);

    StepVerifier.create(scene.recordings.record(Specs.composite()).use(RunningRecording::query))
        .expectNextCount(1)
        .verifyComplete();

    scene.leaves(
        "in peace, though its acquire failed twice",
        0,
        "acquire 0",
        "acquire 500",
        "acquire 200",
        "start 200",
        "query 200",
        "stop 200");
  }

  @Test
  void takesARepeatedStopThatMeetsItselfForAStop() {
    reopen(RecordingSessionTest::repeating);
    scene.agora.faults().inject("cloud-recording.stop", Fault.resetAfterRead(), 1);

    StepVerifier.create(scene.recordings.record(Specs.composite()).use(RunningRecording::stop))
        .expectNext(StopResult.unfinished())
        .verifyComplete();

    scene.leaves(
        "by a stop whose answer is lost", 0, "acquire 200", "start 200", "stop 0", "stop 400");
  }

  @Test
  void stopsWhatStartedAfterItWasCancelled() {
    scene.atRequest("start", 1, session::dispose);
    Sinks.Empty<Void> stopped = scene.arrival("stop", 1);

    begin();
    await(stopped);

    scene.leaves("while it starts", 0, "acquire 200", "start 200", "stop 200");
    anotherSessionStarts();
  }

  @Test
  void stopsWhatStartedAtTheSecondAttemptAfterItWasCancelled() {
    scene
        .agora
        .faults()
        .inject(
            "cloud-recording.start",
            Fault.status(206, "{\"code\":65,\"reason\":\"request not completed\"}"),
            1);
    scene.atRequest("start", 1, session::dispose);
    Sinks.Empty<Void> stopped = scene.arrival("stop", 1);

    begin();
    await(stopped);

    scene.leaves(
        "while a start that was not completed waits for its repeat",
        0,
        "acquire 200",
        "start 206",
        "start 200",
        "stop 200");
    assertThat(scene.agora.journal().of("cloud-recording.start"))
        .extracting(request -> request.pathVariable("resourceId"))
        .hasSize(2)
        .containsOnly(
            scene.agora.journal().of("cloud-recording.stop").get(0).pathVariable("resourceId"));
  }

  @Test
  void stopsIfCancelledWhileItWaitsToAsk() {
    Sinks.Empty<Void> stopped = scene.arrival("stop", 1);

    StepVerifier.create(
            scene
                .recordings
                .record(Specs.composite())
                .use(recording -> Flux.<RecordingStatus>never().startWith(recording.query())))
        .expectNextCount(1)
        .thenCancel()
        .verify();
    await(stopped);

    scene.leaves("between two queries", 0, "acquire 200", "start 200", "query 200", "stop 200");
  }

  @Test
  void stopsIfCancelledWhileItAsks() {
    scene.atRequest("query", 1, session::dispose);
    Sinks.Empty<Void> stopped = scene.arrival("stop", 1);

    begin();
    await(stopped);

    scene.leaves("while it polls", 0, "acquire 200", "start 200", "query 200", "stop 200");
  }

  @Test
  void isNotKeptFromStoppingByACancellation() {
    scene.agora.faults().inject("cloud-recording.stop", Fault.resetBeforeRead(), 2);
    scene.atRequest("stop", 1, session::dispose);
    Sinks.Empty<Void> stopped = scene.arrival("stop", 3);

    session.update(
        scene.recordings.record(Specs.composite()).use(RunningRecording::query).subscribe());
    await(stopped);

    scene.leaves(
        "while it stops, and the stop is lost twice",
        0,
        "acquire 200",
        "start 200",
        "query 200",
        "stop 0",
        "stop 0",
        "stop 200");
  }

  @Test
  void stopsAgainWhatAgoraIsMoving() {
    scene.atRequest(
        "query", 1, () -> scene.agora.recordings().migrate(sid(), Duration.ofMinutes(1)));
    scene.atRequest("stop", 1, session::dispose);
    scene.atRequest("stop", 3, () -> scene.wire.time().advance(Duration.ofMinutes(1)));
    Sinks.Empty<Void> stopped = scene.arrival("stop", 4);

    session.update(
        scene.recordings.record(Specs.composite()).use(RunningRecording::query).subscribe());
    await(stopped);

    scene.leaves(
        "while it stops a recording that is moved to another server",
        0,
        "acquire 200",
        "start 200",
        "query 200",
        "stop 404",
        "stop 404",
        "stop 404",
        "stop 200");
  }

  private String sid() {
    return scene.running().get(0).sid();
  }

  @Test
  void canOnlySayThatARecordingWhoseStartLostItsAnswerRuns() {
    scene.agora.faults().inject("cloud-recording.start", Fault.resetAfterRead(), 1);

    StepVerifier.create(scene.statuses()).verifyError(ConnectionLostException.class);

    scene.leaves("by a lost answer to start", 1, "acquire 200", "start 0");
    endsByItself();
  }

  @Test
  void learnsFromTheRepeatOfALostStartThatItRuns() {
    reopen(RecordingSessionTest::repeating);
    scene.agora.faults().inject("cloud-recording.start", Fault.resetAfterRead(), 1);

    StepVerifier.create(scene.statuses()).verifyError(AlreadyStartedException.class);

    scene.leaves(
        "by a lost answer to start, which is repeated", 1, "acquire 200", "start 0", "start 201");
    endsByItself();
  }

  @Test
  void dropsTheFailureOfALostStartIfNobodyIsLeftToBeTold() {
    reopen(RecordingSessionTest::repeating);
    scene.agora.faults().inject("cloud-recording.start", Fault.resetAfterRead(), 1);
    scene.atRequest("start", 1, session::dispose);

    begin();
    scene.awaitDropped();

    assertThat(scene.dropped).hasOnlyElementsOfType(AlreadyStartedException.class).hasSize(1);
    scene.leaves(
        "while it starts, and the answer is lost", 1, "acquire 200", "start 0", "start 201");
    endsByItself();
  }

  /** Without its id nobody can stop it; its idle time does. */
  private void endsByItself() {
    String sid = sid();
    scene.idle();
    assertThat(scene.running()).isEmpty();
    assertThat(scene.agora.recordings().find(sid))
        .get()
        .extracting(Recording::end)
        .isEqualTo(Recording.End.IDLE);
  }

  @Test
  void stopsAfterAUseThatFails() {
    StepVerifier.create(
            scene
                .recordings
                .record(Specs.composite())
                .use(recording -> Mono.error(new IllegalStateException("broken"))))
        .verifyErrorMessage("broken");

    scene.leaves("by a use that fails", 0, "acquire 200", "start 200", "stop 200");
  }

  @Test
  void doesNotStopTwice() {
    StepVerifier.create(scene.recordings.record(Specs.composite()).use(RunningRecording::stop))
        .expectNextCount(1)
        .verifyComplete();

    scene.leaves("by a use that stops", 0, "acquire 200", "start 200", "stop 200");
  }

  @Test
  void endsWithARecordingThatIsGone() {
    AtomicReference<RecordingId> id = new AtomicReference<>();
    StepVerifier.create(
            scene
                .recordings
                .record(Specs.composite())
                .use(
                    recording -> {
                      id.set(recording.id());
                      scene.agora.recordings().remove(recording.id().sid().value());
                      return recording.status();
                    }))
        .verifyError(RecordingGoneException.class);

    scene.leaves(
        "by a recording that was removed, after the grace time",
        0,
        "acquire 200",
        "start 200",
        "query 404",
        "query 404",
        "query 404",
        "query 404",
        "query 404",
        "query 404");
    assertThat(id.get().channel()).isEqualTo(Specs.CHANNEL);
  }
}

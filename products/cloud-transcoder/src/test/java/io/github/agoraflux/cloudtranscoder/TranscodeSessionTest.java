package io.github.agoraflux.cloudtranscoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.session.Session;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.RecordedRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** That no task is left running, however its session ends. */
class TranscodeSessionTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final BackOff AT_ONCE = BackOff.after(Duration.ZERO, Duration.ZERO, Duration.ZERO);
  private static final Polling OFTEN = Polling.every(Duration.ofMillis(1));
  private static final TranscodingSpec SPEC = ExampleSpecs.sideBySide().build();

  private Wire<CloudTranscoder> wire;

  @BeforeEach
  void open() {
    wire =
        new Wire<>(
            agora ->
                CloudTranscoder.over(
                    agora,
                    settings ->
                        settings
                            .tokenWaits(AT_ONCE)
                            .busyWaits(AT_ONCE)
                            .lookupWaits(AT_ONCE)
                            .startPolling(OFTEN)
                            .statusPolling(OFTEN)),
            settings -> {},
            client -> client.failover(it -> it.waits(List.of(Duration.ZERO))));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void startsUsesAndStops() {
    StepVerifier.create(transcode().use(RunningTranscoding::started))
        .assertNext(task -> assertThat(task.isRunning()).isTrue())
        .verifyComplete();

    assertThat(journal()).containsExactly("acquire", "create", "query", "delete");
    assertThat(wire.agora().transcodings().all()).isEmpty();
  }

  @Test
  void stopsAfterAFailure() {
    StepVerifier.create(transcode().use(task -> Flux.error(new IllegalStateException("broken"))))
        .verifyErrorMessage("broken");

    assertThat(journal()).containsExactly("acquire", "create", "delete");
    assertThat(wire.agora().transcodings().all()).isEmpty();
  }

  @Test
  void stopsAfterACancellation() {
    StepVerifier.create(transcode().use(task -> Flux.never().startWith(task.id())))
        .expectNextCount(1)
        .thenCancel()
        .verify(PATIENCE);

    awaitRequests("cloud-transcoder.delete", 1);
    assertThat(journal()).containsExactly("acquire", "create", "delete");
    assertThat(wire.agora().transcodings().all()).isEmpty();
  }

  @Test
  void stopsWhatIsCancelledWhileItStarts() {
    cancelAt("create");

    awaitRequests("cloud-transcoder.delete", 1);
    assertThat(journal()).containsExactly("acquire", "create", "delete");
    assertThat(wire.agora().transcodings().all()).isEmpty();
  }

  @Test
  void startsNothingThatIsCancelledWhileItAcquires() {
    cancelAt("acquire");

    wire.product().acquire("another").block(PATIENCE);
    assertThat(journal()).containsExactly("acquire", "acquire");
    assertThat(wire.agora().transcodings().all()).isEmpty();
  }

  private void cancelAt(String stage) {
    wire.agora()
        .faults()
        .inject("cloud-transcoder." + stage, Fault.latency(Duration.ofMillis(100)), 1);
    Mono<RecordedRequest> reached = firstRequest("cloud-transcoder." + stage);

    StepVerifier.create(transcode().use(task -> Flux.never()).takeUntilOther(reached).then())
        .expectComplete()
        .verify(PATIENCE);
  }

  @Test
  void findsTheTaskOfACreateWhoseAnswerWasLost() {
    wire.agora().faults().inject("cloud-transcoder.create", Fault.resetAfterRead(), 1);

    StepVerifier.create(transcode().use(RunningTranscoding::query).map(Task::id))
        .expectNextCount(1)
        .verifyComplete();

    assertThat(journal())
        .containsExactly("acquire", "create", "create", "query", "query", "delete");
    assertThat(wire.agora().journal().of("cloud-transcoder.create"))
        .extracting(RecordedRequest::acted)
        .containsExactly(true, false);
    assertThat(wire.agora().transcodings().all()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("passingFaults")
  void stopsThoughTheStopFailsMoreOftenThanTheClientRepeatsIt(Fault fault) {
    wire.agora().faults().inject("cloud-transcoder.delete", fault, 2);

    StepVerifier.create(transcode().use(RunningTranscoding::query))
        .expectNextCount(1)
        .verifyComplete();

    assertThat(wire.agora().journal().count("cloud-transcoder.delete")).isGreaterThan(2);
    assertThat(wire.agora().transcodings().all()).isEmpty();
  }

  static Stream<Fault> passingFaults() {
    return Stream.of(Fault.resetAfterRead(), Fault.status(429), Fault.status(503));
  }

  @Test
  void leavesTheTaskOfSomebodyElseAlone() {
    CloudTranscoder somebody = wire.product();
    BuilderToken theirs = somebody.acquire("show68").block(PATIENCE).token();
    Task task = somebody.create(theirs, SPEC).block(PATIENCE);

    StepVerifier.create(transcode().use(RunningTranscoding::query))
        .verifyError(RejectedException.Conflict.class);

    assertThat(wire.agora().transcodings().find(task.id().value())).isPresent();
    assertThat(wire.agora().journal().count("cloud-transcoder.delete")).isZero();
  }

  @Test
  void staysWithATaskThatIsMoved() {
    StepVerifier.create(
            transcode()
                .use(
                    task -> {
                      String id = task.id().value();
                      wire.agora().transcodings().hide(id, Duration.ofSeconds(90));
                      return firstRequest("cloud-transcoder.query")
                          .doOnNext(seen -> wire.time().advance(Duration.ofSeconds(90)))
                          .thenMany(Flux.<Task>empty())
                          .mergeWith(task.status().take(1));
                    }))
        .assertNext(task -> assertThat(task.isRunning()).isTrue())
        .verifyComplete();

    assertThat(wire.agora().transcodings().all()).isEmpty();
  }

  @Test
  void tellsItsStatusUntilItEnds() {
    StepVerifier.create(
            transcode()
                .use(
                    task ->
                        task.status()
                            .doOnNext(seen -> wire.agora().transcodings().fail(task.id().value())))
                .map(Task::status))
        .expectNext(TaskStatus.STARTED, TaskStatus.FAILURE_STOP)
        .verifyComplete();
  }

  @Test
  void numbersItsUpdates() {
    StepVerifier.create(
            transcode()
                .use(
                    task ->
                        task.update(SPEC)
                            .then(
                                task.update(
                                    spec ->
                                        spec.canvas(SPEC.canvas())
                                            .idleTimeout(SPEC.idleTimeout())
                                            .audioInputs(SPEC.audioInputs())
                                            .videoInputs(SPEC.videoInputs())
                                            .watermarks(SPEC.watermarks())
                                            .outputs(SPEC.outputs())))))
        .verifyComplete();

    assertThat(wire.agora().journal().of("cloud-transcoder.update"))
        .extracting(request -> request.query("sequenceId"))
        .containsExactly("0", "1");
    assertThat(wire.agora().journal().of("cloud-transcoder.update"))
        .allMatch(RecordedRequest::acted);
  }

  @Test
  void mayBeStoppedWithinItsUse() {
    StepVerifier.create(transcode().use(RunningTranscoding::stop)).verifyComplete();

    assertThat(wire.agora().transcodings().all()).isEmpty();
  }

  private Session<RunningTranscoding> transcode() {
    return wire.product().transcode("show68", SPEC);
  }

  private Mono<RecordedRequest> firstRequest(String operation) {
    return wire.agora()
        .journal()
        .live()
        .filter(request -> operation.equals(request.operationId()))
        .next();
  }

  private void awaitRequests(String operation, int count) {
    Flux.from(wire.agora().journal().live())
        .map(request -> wire.agora().journal().count(operation))
        .startWith(wire.agora().journal().count(operation))
        .takeUntil(seen -> seen >= count)
        .blockLast(PATIENCE);
  }

  private List<String> journal() {
    return wire.agora().journal().all().stream()
        .map(request -> request.operationId().replace("cloud-transcoder.", ""))
        .toList();
  }
}

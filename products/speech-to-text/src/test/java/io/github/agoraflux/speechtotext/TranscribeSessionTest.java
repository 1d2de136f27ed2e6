package io.github.agoraflux.speechtotext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.RecordedRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** That no agent and no task is left running, however its session ends. */
class TranscribeSessionTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final BackOff AT_ONCE = BackOff.after(Duration.ZERO, Duration.ZERO);
  private static final Polling OFTEN = Polling.every(Duration.ofMillis(1));

  private Wire<Speech> wire;

  @BeforeEach
  void open() {
    wire =
        new Wire<>(
            agora ->
                Speech.over(
                    agora,
                    settings ->
                        settings
                            .startWaits(AT_ONCE)
                            .busyWaits(AT_ONCE)
                            .lookupWaits(AT_ONCE)
                            .stopWaits(AT_ONCE)
                            .startPolling(OFTEN)
                            .statusPolling(OFTEN)),
            settings -> {},
            client -> client.failover(it -> it.waits(List.of(Duration.ZERO))));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @ParameterizedTest
  @EnumSource
  void startsUsesAndStops(Version version) {
    StepVerifier.create(version.use(wire.product(), id -> Mono.just(id)))
        .expectNextCount(1)
        .verifyComplete();

    assertThat(journal()).containsExactlyElementsOf(version.stages());
    assertNothingRuns();
  }

  @ParameterizedTest
  @EnumSource
  void stopsAfterAFailure(Version version) {
    StepVerifier.create(
            version.use(wire.product(), id -> Mono.error(new IllegalStateException("broken"))))
        .verifyErrorMessage("broken");

    assertThat(journal()).containsExactlyElementsOf(version.stages());
    assertNothingRuns();
  }

  @ParameterizedTest
  @EnumSource
  void stopsAfterACancellation(Version version) {
    StepVerifier.create(version.use(wire.product(), id -> Flux.never().startWith(id)))
        .expectNextCount(1)
        .thenCancel()
        .verify(PATIENCE);

    awaitStop(version);
    assertThat(journal()).containsExactlyElementsOf(version.stages());
    assertNothingRuns();
  }

  @ParameterizedTest
  @EnumSource
  void stopsWhatIsCancelledWhileItStarts(Version version) {
    String starting = "speech-to-text." + version.start;
    wire.agora().faults().inject(starting, Fault.latency(Duration.ofMillis(100)), 1);
    Mono<RecordedRequest> reached =
        wire.agora()
            .journal()
            .live()
            .filter(request -> starting.equals(request.operationId()))
            .next();

    StepVerifier.create(
            version.use(wire.product(), id -> Flux.never()).takeUntilOther(reached).then())
        .expectComplete()
        .verify(PATIENCE);

    awaitStop(version);
    assertThat(journal()).containsExactlyElementsOf(version.stages());
    assertNothingRuns();
  }

  @ParameterizedTest
  @EnumSource
  void findsWhatALostStartHasStarted(Version version) {
    String starting = version.start;
    wire.agora().faults().inject("speech-to-text." + starting, Fault.resetAfterRead(), 1);

    StepVerifier.create(version.use(wire.product(), Mono::just))
        .expectNextCount(1)
        .verifyComplete();

    assertThat(wire.agora().journal().of("speech-to-text." + starting))
        .extracting(RecordedRequest::acted)
        .containsExactly(true, false);
    assertNothingRuns();
  }

  @ParameterizedTest
  @MethodSource("passingFaults")
  void stopsThoughTheStopFailsMoreOftenThanTheClientRepeatsIt(Version version, Fault fault) {
    wire.agora().faults().inject("speech-to-text." + version.stop, fault, 2);

    StepVerifier.create(version.use(wire.product(), Mono::just))
        .expectNextCount(1)
        .verifyComplete();

    assertThat(wire.agora().journal().count("speech-to-text." + version.stop)).isEqualTo(3);
    assertNothingRuns();
  }

  static Stream<Arguments> passingFaults() {
    return Stream.of(Version.values())
        .flatMap(
            version ->
                Stream.of(Fault.resetAfterRead(), Fault.status(429), Fault.status(503))
                    .map(fault -> arguments(version, fault)));
  }

  @Test
  void leavesTheAgentOfSomebodyElseAlone() {
    wire.product().v7().join(ExampleSpecs.recording().build()).block(PATIENCE);

    StepVerifier.create(Version.V7.use(wire.product(), Mono::just))
        .verifyError(RejectedException.Conflict.class);

    assertThat(wire.agora().speechAgents().running()).hasSize(1);
  }

  @Test
  void tellsTheStatusOfAnAgentUntilItEnds() {
    StepVerifier.create(
            wire.product()
                .v7()
                .transcribe(ExampleSpecs.recording().build())
                .use(
                    agent ->
                        agent
                            .started()
                            .doOnSubscribe(any -> wire.time().advance(Duration.ofMinutes(1)))
                            .thenMany(agent.status())
                            .doOnNext(seen -> wire.agora().speechAgents().fail(agent.id().value())))
                .map(Agent::status))
        .expectNext(AgentStatus.RUNNING, AgentStatus.FAILED)
        .verifyComplete();
  }

  @Test
  void tellsTheStatusOfATaskUntilItEnds() {
    StepVerifier.create(
            wire.product()
                .v6()
                .transcribe("show68", ExampleSpecs.recordingTask().build())
                .use(
                    task ->
                        task.started()
                            .thenMany(task.status(OFTEN))
                            .doOnNext(seen -> wire.agora().speechTasks().fail(task.id().value())))
                .map(Task::status))
        .expectNext(TaskStatus.STARTED, TaskStatus.FAILURE_STOP)
        .verifyComplete();
    assertNothingRuns();
  }

  @Test
  void numbersItsUpdates() {
    UpdateSpec update = UpdateSpec.builder().translate(true).build();
    UpdateSpec translation =
        UpdateSpec.builder().translate(true).translations(ExampleSpecs.translations()).build();

    StepVerifier.create(
            wire.product()
                .v7()
                .transcribe(ExampleSpecs.recording().build())
                .use(agent -> agent.update(update).then(agent.update(it -> it.translate(false)))))
        .expectNextCount(1)
        .verifyComplete();
    StepVerifier.create(
            wire.product()
                .v6()
                .transcribe("show68", ExampleSpecs.recordingTask().build())
                .use(
                    task ->
                        task.update(translation)
                            .then(task.update(it -> it.languages(List.of("de-DE"))))))
        .expectNextCount(1)
        .verifyComplete();

    for (String operation : List.of("speech-to-text.update", "speech-to-text.v6-update")) {
      assertThat(wire.agora().journal().of(operation))
          .extracting(request -> request.query("sequenceId"))
          .containsExactly("0", "1");
    }
  }

  @Test
  void mayBeStoppedWithinItsUse() {
    StepVerifier.create(
            wire.product()
                .v7()
                .transcribe(ExampleSpecs.recording().build())
                .use(RunningAgent::stop))
        .verifyComplete();
    StepVerifier.create(
            wire.product()
                .v6()
                .transcribe("show68", ExampleSpecs.recordingTask().build())
                .use(RunningTask::stop))
        .verifyComplete();
    assertNothingRuns();
  }

  private void awaitStop(Version version) {
    String stop = "speech-to-text." + version.stop;
    wire.agora()
        .journal()
        .live()
        .map(request -> wire.agora().journal().count(stop))
        .startWith(wire.agora().journal().count(stop))
        .takeUntil(seen -> seen > 0)
        .blockLast(PATIENCE);
  }

  private List<String> journal() {
    return wire.agora().journal().all().stream()
        .map(request -> request.operationId().replace("speech-to-text.", ""))
        .toList();
  }

  private void assertNothingRuns() {
    assertThat(
            Stream.of(wire.agora().speechAgents(), wire.agora().speechTasks())
                .flatMap(all -> all.running().stream()))
        .isEmpty();
  }

  /** Both of them, with what starts and what stops. */
  private enum Version {
    V7("join", "leave") {
      @Override
      Flux<Object> use(Speech speech, Function<Object, Publisher<?>> use) {
        return speech
            .v7()
            .transcribe(ExampleSpecs.recording().build())
            .use(agent -> use.apply(agent.id()));
      }
    },
    V6("v6-start", "v6-stop") {
      @Override
      Flux<Object> use(Speech speech, Function<Object, Publisher<?>> use) {
        return speech
            .v6()
            .transcribe("show68", ExampleSpecs.recordingTask().build())
            .use(task -> use.apply(task.id()));
      }
    };

    private final String start;
    private final String stop;

    Version(String start, String stop) {
      this.start = start;
      this.stop = stop;
    }

    /** What a session that is used for nothing sends. */
    List<String> stages() {
      return this == V7 ? List.of(start, stop) : List.of("v6-acquire", start, stop);
    }

    abstract Flux<Object> use(Speech speech, Function<Object, Publisher<?>> use);
  }
}

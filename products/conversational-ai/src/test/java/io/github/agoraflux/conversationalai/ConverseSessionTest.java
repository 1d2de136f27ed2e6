package io.github.agoraflux.conversationalai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.polling.BackOff;
import io.github.agoraflux.polling.Polling;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.ScriptedReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** That no agent is left running however its session ends, and none is started twice. */
class ConverseSessionTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final BackOff AT_ONCE = BackOff.after(Duration.ZERO, Duration.ZERO);
  private static final Polling OFTEN = Polling.every(Duration.ofMillis(1));
  private static final String SILENT = "{\"detail\":\"it exists\",\"reason\":\"TaskConflict\"}";

  private final ManualTime time = new ManualTime(Instant.now());
  private Wire<ConversationalAi> wire;
  private ConversationalAi agents;

  @BeforeEach
  void open() {
    wire =
        new Wire<>(
            agora ->
                ConversationalAi.over(
                    agora,
                    settings ->
                        settings.startWaits(AT_ONCE).startPolling(OFTEN).statusPolling(OFTEN)),
            simulator -> simulator.time(time),
            client -> {});
    agents = wire.product();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void startsUsesAndStops() {
    StepVerifier.create(
            agents
                .converse(ExampleSpecs.basic().build())
                .use(
                    agent ->
                        agent
                            .speak(text -> text.text("Welcome."))
                            .then(agent.think(text -> text.text("Be brief.")))
                            .then(agent.update(it -> it.token(ExampleSpecs.TOKEN)))
                            .then(agent.interrupt())
                            .then(agent.history())))
        .assertNext(history -> assertThat(history.contents()).hasSize(3))
        .verifyComplete();

    assertThat(journal())
        .containsExactly("join", "speak", "think", "update", "interrupt", "history", "leave");
    assertNothingRuns();
  }

  @Test
  void stopsAfterAFailure() {
    StepVerifier.create(
            agents
                .converse(ExampleSpecs.basic().build())
                .use(agent -> Mono.error(new IllegalStateException("broken"))))
        .verifyErrorMessage("broken");

    assertThat(journal()).containsExactly("join", "leave");
    assertNothingRuns();
  }

  @Test
  void stopsAfterACancellation() {
    StepVerifier.create(
            agents
                .converse(ExampleSpecs.basic().build())
                .use(agent -> Flux.never().startWith(agent.id())))
        .expectNextCount(1)
        .thenCancel()
        .verify(PATIENCE);

    awaitLeave();
    assertNothingRuns();
  }

  @Test
  void mayBeStoppedWithinItsUse() {
    StepVerifier.create(agents.converse(ExampleSpecs.basic().build()).use(RunningAgent::stop))
        .verifyComplete();
    assertNothingRuns();
  }

  @Test
  void takesWhatALostJoinHasStarted() {
    wire.agora().faults().inject("conversational-ai.join", Fault.resetAfterRead(), 1);

    StepVerifier.create(
            agents.converse(ExampleSpecs.basic().build()).use(agent -> Mono.just(agent.id())))
        .expectNextCount(1)
        .verifyComplete();

    assertThat(wire.agora().journal().of("conversational-ai.join"))
        .extracting(RecordedRequest::acted)
        .containsExactly(true, false);
    assertNothingRuns();
  }

  @Test
  void leavesTheAgentOfSomebodyElseAlone() {
    Agent first = agents.join(ExampleSpecs.basic().build()).block(PATIENCE);

    StepVerifier.create(
            agents.converse(ExampleSpecs.basic().build()).use(agent -> Mono.just(agent.id())))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .hasMessageContaining("agent_id is ")
                    .isInstanceOfSatisfying(
                        AgentExistsException.class,
                        exists -> assertThat(exists.existingAgent()).isEqualTo(first.id())));
    assertThat(wire.agora().agents().running()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void getsTheAgentOfThatName(boolean told) {
    Agent first = agents.join(ExampleSpecs.basic().build()).block(PATIENCE);
    agents.join(ExampleSpecs.basic().name("other").build()).block(PATIENCE);
    if (!told) {
      wire.agora().script("conversational-ai.join", ScriptedReply.json(409, SILENT));
    }

    StepVerifier.create(agents.joinOrGet(ExampleSpecs.basic().build()).map(Agent::id))
        .expectNext(first.id())
        .verifyComplete();
    assertThat(wire.agora().journal().count("conversational-ai.list")).isEqualTo(told ? 0 : 1);
  }

  @Test
  void getsNoneThatHasLeft() {
    Agent first = agents.joinOrGet(ExampleSpecs.basic().build()).block(PATIENCE);
    agents.leave(first.id()).block(PATIENCE);

    StepVerifier.create(agents.joinOrGet(ExampleSpecs.basic().build()))
        .verifyError(RejectedException.Conflict.class);
  }

  @Test
  void tellsTheStatusUntilItEnds() {
    StepVerifier.create(
            agents
                .converse(ExampleSpecs.basic().build())
                .use(
                    agent ->
                        agent
                            .started()
                            .doOnSubscribe(any -> time.advance(Duration.ofMinutes(1)))
                            .thenMany(agent.status())
                            .doOnNext(seen -> wire.agora().agents().fail(agent.id().value())))
                .map(Agent::status))
        .expectNext(AgentStatus.RUNNING, AgentStatus.FAILED)
        .verifyComplete();
  }

  private void awaitLeave() {
    Flux.interval(Duration.ofMillis(1))
        .map(tick -> wire.agora().journal().count("conversational-ai.leave"))
        .takeUntil(seen -> seen > 0)
        .blockLast(PATIENCE);
  }

  private List<String> journal() {
    return wire.agora().journal().all().stream()
        .map(request -> request.operationId().replace("conversational-ai.", ""))
        .toList();
  }

  private void assertNothingRuns() {
    assertThat(wire.agora().agents().running()).isEmpty();
  }
}

package io.github.agoraflux.conversationalai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.AgoraTokenCredential;
import io.github.agoraflux.auth.accesstoken.RtcRole;
import io.github.agoraflux.auth.accesstoken.RtcUser;
import io.github.agoraflux.auth.accesstoken.TokenIssuer;
import io.github.agoraflux.auth.token.TokenSource;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.ManualTime;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.ScriptedReply;
import io.github.agoraflux.simulator.conversationalai.Activity;
import io.github.agoraflux.value.AppId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Every verb, against a server that keeps state. */
class ConversationalAiTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String APP_ID = "0123456789abcdef0123456789abcdef";
  private static final String CERTIFICATE = "fedcba9876543210fedcba9876543210";

  private Wire<ConversationalAi> wire;
  private ConversationalAi agents;

  @BeforeEach
  void open() {
    wire = new Wire<>(ConversationalAi::over);
    agents = wire.product();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void joinsAndTellsWhatItIsDoing() {
    Agent agent = agents.join(ExampleSpecs.basic().build()).block(PATIENCE);

    assertThat(agent.status()).isEqualTo(AgentStatus.STARTING);
    assertThat(agent.createdAt()).isEqualTo(Wire.NOW);
    assertSent("POST", "/join");

    wire.time().advance(Duration.ofMinutes(1));
    StepVerifier.create(agents.query(agent.id()))
        .assertNext(
            now -> {
              assertThat(now.isRunning()).isTrue();
              assertThat(now.name()).isEqualTo("unique_name");
            })
        .verifyComplete();
    assertSent("GET", "/agents/" + agent.id());
  }

  @Test
  void leavesOnce() {
    AgentId id = join("leaving", "lobby");

    StepVerifier.create(agents.leave(id)).verifyComplete();

    assertSent("POST", "/agents/" + id + "/leave");
    assertThat(wire.agora().agents().running()).isEmpty();
    StepVerifier.create(agents.query(id))
        .assertNext(
            agent -> {
              assertThat(agent.hasEnded()).isTrue();
              assertThat(agent.stoppedAt()).isEqualTo(Wire.NOW);
            })
        .verifyComplete();
    StepVerifier.create(agents.leave(id)).verifyError(RejectedException.NotFound.class);
  }

  @Test
  void replacesParametersAsAWhole() {
    AgentId id = join("updated", "lobby");

    StepVerifier.create(
            agents
                .update(id, update -> update.llmParams(Params.none().with("model", "other")))
                .map(Agent::id))
        .expectNext(id)
        .verifyComplete();

    assertSent("POST", "/agents/" + id + "/update");
    assertThat(wire.lastRequest().body())
        .isEqualTo("{\"properties\":{\"llm\":{\"params\":{\"model\":\"other\"}}}}");
    assertThat(wire.agora().agents().find(id.value()).orElseThrow().properties().get("llm"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("params", Map.of("model", "other"))
        .containsEntry("max_history", 32);
  }

  @Test
  void listsPageByPage() {
    List<AgentId> ids =
        List.of("one", "two", "three").stream().map(name -> join(name, "lobby")).toList();
    join("elsewhere", "cellar");
    wire.time().advance(Duration.ofMinutes(1));
    wire.reset();

    StepVerifier.create(
            agents
                .list(
                    AgentFilter.builder()
                        .channel("lobby")
                        .from(Wire.NOW)
                        .to(Wire.NOW.plusSeconds(1))
                        .states(List.of(AgentState.STARTING, AgentState.RUNNING))
                        .pageSize(2)
                        .build())
                .map(Agent::id))
        .expectNextSequence(ids)
        .verifyComplete();

    assertThat(wire.agora().journal().all())
        .extracting(request -> request.query("cursor"))
        .containsExactly(null, ids.get(2).value());
    assertThat(wire.lastRequest().query("state")).isEqualTo("1,2");
    StepVerifier.create(agents.list()).expectNextCount(4).verifyComplete();
    assertThat(wire.lastRequest().rawQuery()).isEmpty();
  }

  @Test
  void speaksUnlessItIsToldNotTo() {
    AgentId id = join("speaking", "lobby");

    StepVerifier.create(agents.speak(id, SpeakSpec.of("Good morning.")))
        .assertNext(
            receipt -> {
              assertThat(receipt.agent()).isEqualTo(id);
              assertThat(receipt.channel()).isEqualTo("lobby");
            })
        .verifyComplete();
    assertSent("POST", "/agents/" + id + "/speak");
    assertThat(wire.lastRequest().body()).isEqualTo("{\"text\":\"Good morning.\"}");

    wire.agora().agents().does(id.value(), Activity.SPEAKING);
    agents
        .speak(id, text -> text.text("Never mind.").priority(SpeakPriority.IGNORE))
        .block(PATIENCE);
    assertThat(wire.lastRequest().acted()).isFalse();
    StepVerifier.create(agents.history(id).flatMapIterable(History::contents))
        .assertNext(said -> assertThat(said.content()).startsWith("Hello"))
        .assertNext(said -> assertThat(said.content()).isEqualTo("Good morning."))
        .verifyComplete();
  }

  @Test
  void takesNoAnswerForAReceipt() {
    AgentId id = join("silent", "lobby");
    wire.agora().script("conversational-ai.speak", ScriptedReply.json(200, ""));
    wire.agora().script("conversational-ai.think", ScriptedReply.json(200, "{}"));

    StepVerifier.create(
            Flux.concat(
                agents.speak(id, SpeakSpec.of("hush")), agents.think(id, ThinkSpec.of("hush"))))
        .expectNext(new Receipt(null, null, null), new Receipt(null, null, null))
        .verifyComplete();
  }

  @Test
  void thinksUnlessItSpeaks() {
    AgentId id = join("thinking", "lobby");

    agents.think(id, ThinkSpec.of("The user is a VIP")).block(PATIENCE);
    assertSent("POST", "/agents/" + id + "/think");
    wire.agora().agents().does(id.value(), Activity.SPEAKING);
    agents.think(id, ThinkSpec.of("and has a dog")).block(PATIENCE);

    assertThat(wire.agora().journal().of("conversational-ai.think"))
        .extracting(RecordedRequest::acted)
        .containsExactly(true, false);
    StepVerifier.create(agents.history(id))
        .assertNext(
            history ->
                assertThat(history.contents())
                    .last()
                    .isEqualTo(
                        new History.Entry(
                            Role.USER, "[think API injected] The user is a VIP", null, null, null)))
        .verifyComplete();
  }

  @Test
  void tellsTurnsPageByPage() {
    AgentId id = join("turning", "lobby");
    for (int i = 0; i < 11; i++) {
      wire.agora().agents().hears(id.value(), "question " + i, "answer " + i);
    }
    wire.agora().agents().does(id.value(), Activity.SPEAKING);
    agents.interrupt(id).block(PATIENCE);
    assertThat(wire.lastRequest().body()).isEqualTo("{}");
    assertSent("POST", "/agents/" + id + "/interrupt");
    agents.leave(id).block(PATIENCE);
    wire.reset();

    List<Turn> turns = agents.turns(id, 10).collectList().block(PATIENCE);

    assertThat(turns).extracting(Turn::number).hasSize(12).startsWith(1L, 2L).endsWith(12L);
    assertThat(turns.get(0).start().type()).isEqualTo(TurnStartType.GREETING);
    assertThat(turns.get(1).start().metadata().speechDuration()).isEqualTo(Duration.ofMillis(1200));
    assertThat(turns.get(11).end().metadata().cause()).isEqualTo(TurnEndCause.API_INTERRUPT);
    assertThat(turns.get(11).end().at()).isEqualTo(Wire.NOW);
    assertThat(wire.agora().journal().all())
        .extracting(RecordedRequest::rawQuery)
        .containsExactly("page_index=1&page_size=10", "page_index=2&page_size=10");
    StepVerifier.create(agents.history(id)).verifyError(RejectedException.NotFound.class);
  }

  @Test
  void sendsFillerWordsUnderEitherName() {
    try (Wire<ConversationalAi> plain =
        new Wire<>(
            agora ->
                ConversationalAi.over(
                    agora, settings -> settings.fillerNames(FillerNames.PLAIN)))) {
      plain.product().join(ExampleSpecs.filling().build()).block(PATIENCE);
      agents.join(ExampleSpecs.filling().build()).block(PATIENCE);

      assertThat(plain.lastRequest().body()).contains("\"config\":{\"response_wait_ms\":1500}");
      assertThat(wire.lastRequest().body())
          .contains("\"fixed_time_config\":{\"response_wait_ms\":1500}", "\"static_config\":");
    }
  }

  @Test
  void refusesTheAgentThatIsOneTooMany() {
    for (int i = 0; i < 20; i++) {
      join("agent-" + i, "lobby");
    }

    StepVerifier.create(agents.join(ExampleSpecs.basic().build()))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOfSatisfying(
                        RejectedException.class,
                        told -> assertThat(told.code()).isEqualTo("ConcurrencyLimitExceeded")));
  }

  @Test
  void authenticatesWithAnRtcToken() {
    Instant now = Instant.now();
    try (AgoraSimulator agora =
            AgoraSimulator.start(
                settings ->
                    settings.time(new ManualTime(now)).appId(APP_ID).appCertificate(CERTIFICATE));
        AgoraClient client =
            AgoraClient.builder()
                .appId(APP_ID)
                .credential(AgoraTokenCredential.rtc(AppId.of(APP_ID), tokens()))
                .endpoint(agora.httpUri())
                .build()) {
      StepVerifier.create(ConversationalAi.over(client).list()).verifyComplete();

      assertThat(agora.journal().all().get(0).header("Authorization")).startsWith("agora ");
    }
  }

  private static TokenSource tokens() {
    TokenIssuer issuer = TokenIssuer.of(APP_ID, CERTIFICATE);
    return TokenSource.minting(
        () ->
            issuer
                .token(Duration.ofHours(1))
                .rtc("lobby", RtcUser.account("1001"), RtcRole.PUBLISHER)
                .rtm("1001")
                .issue());
  }

  private AgentId join(String name, String channel) {
    return agents
        .join(ExampleSpecs.basic().name(name).channel(channel).build())
        .block(PATIENCE)
        .id();
  }

  private void assertSent(String method, String path) {
    assertThat(wire.lastRequest().method()).isEqualTo(method);
    assertThat(wire.lastRequest().rawPath())
        .isEqualTo("/api/conversational-ai-agent/v2/projects/" + wire.agora().appId() + path);
  }
}

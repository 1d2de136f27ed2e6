package io.github.agoraflux.conversationalai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.value.EncryptionMode;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Bad input never leaves the process, and no secret is printed. */
class JoinSpecTest {

  private static final AgentId AGENT = AgentId.of("a");
  private static final Secret KEY = Secret.of("k3y-of-a-channel");

  @RegisterExtension static final Wire<ConversationalAi> wire = new Wire<>(ConversationalAi::over);

  @ParameterizedTest(name = "{0}")
  @MethodSource("badAgents")
  void refusesBadAgents(String message, Consumer<JoinSpecBuilder> change) {
    assertRefused(
        message,
        agents ->
            agents.join(
                spec -> {
                  spec.name("a")
                      .channel("lobby")
                      .agent(Uid.of(1))
                      .users(List.of(Uid.of(2)))
                      .llm(ExampleSpecs.llm().build())
                      .tts(ExampleSpecs.voice());
                  change.accept(spec);
                }));
  }

  static Stream<Arguments> badAgents() {
    return Stream.of(
        bad("name must be given", it -> it.name(null)),
        bad("name must not be blank", it -> it.name(" ")),
        bad("presets must not be empty", it -> it.presets(List.of())),
        bad("presets must not be blank", it -> it.presets(List.of("one", " "))),
        bad("presets must have no comma", it -> it.presets(List.of("one,other"))),
        bad("pipelineId must not be blank", it -> it.pipelineId(" ")),
        bad("signalingUser must not be blank", it -> it.signalingUser("")),
        bad("channel must be 1 to 64", it -> it.channel("c".repeat(65))),
        bad("agent must be given", it -> it.agent(null)),
        bad("agent must be a number", it -> it.agent(Uid.account("friday"))),
        bad("users must have exactly one", it -> it.users(null)),
        bad("users must have exactly one", it -> it.users(List.of(Uid.of(2), Uid.of(3)))),
        bad("users must be numbers", it -> it.users(List.of(Uid.account("somebody")))),
        bad("users must not have the agent", it -> it.users(List.of(Uid.of(1)))),
        bad("idleTimeout must be from", it -> it.idleTimeout(Duration.ofHours(73))),
        bad("idleTimeout must be whole", it -> it.idleTimeout(Duration.ofMillis(1500))),
        bad("llm must be given", it -> it.llm(null)),
        bad("tts must be given", it -> it.tts(null)),
        bad("llm.url must be given", llm(it -> it.url(null))),
        bad("llm.maxHistory must be from 1 to 1024", llm(it -> it.maxHistory(0))),
        bad("llm.maxHistory must be from 1 to 1024", llm(it -> it.maxHistory(1025))),
        bad(
            "llm.greeting.delay must be from",
            llm(it -> it.greeting(Greeting.builder().delay(Duration.ofMillis(5001)).build()))),
        bad(
            "llm.systemMessages[0].content must",
            llm(it -> it.systemMessages(List.of(new Message(Role.USER, null, Map.of()))))),
        bad(
            "llm.mcpServers[0].name must be 1 to 48",
            llm(it -> it.mcpServers(List.of(McpServer.at("a-b", "u").build())))),
        bad(
            "llm.mcpServers[0].endpoint must be given",
            llm(it -> it.mcpServers(List.of(McpServer.builder().name("ab").build())))),
        bad("llm.extra must hold only", llm(it -> it.extra(Map.of("max_history", 1)))),
        bad("tts.vendor must be given", it -> it.tts(Tts.builder().build())),
        bad("mllm.apiKey must be given", it -> it.mllm(Mllm.builder().enable(true).build())),
        bad("avatar.vendor must be given", it -> it.avatar(Avatar.builder().enable(true).build())),
        bad(
            "geofence.excluded must be given only",
            it ->
                it.geofence(
                    Geofence.builder()
                        .area(GeofenceArea.ASIA)
                        .excluded(GeofenceArea.JAPAN)
                        .build())),
        bad("geofence.excluded must not", it -> it.geofence(Geofence.without(GeofenceArea.GLOBAL))),
        bad(
            "encryption.salt must be given",
            it -> it.encryption(Encryption.of(EncryptionMode.AES_128_GCM2, KEY))),
        bad(
            "encryption.salt must be 32 bytes in base64, but was ***",
            it -> it.encryption(Encryption.salted(EncryptionMode.AES_128_GCM2, KEY, KEY))),
        bad(
            "turnDetection.speechThreshold must lie",
            it -> it.turnDetection(TurnDetection.builder().speechThreshold(1.0).build())),
        bad(
            "turnDetection.start.interruptDuration must be from",
            start(it -> it.interruptDuration(Duration.ofMillis(119)))),
        bad(
            "turnDetection.start.interruptDuration must be from",
            start(it -> it.interruptDuration(Duration.ofMillis(1201)))),
        bad(
            "turnDetection.start.speakingInterruptDuration must be from",
            start(it -> it.speakingInterruptDuration(Duration.ofMillis(119)))),
        bad(
            "turnDetection.start.speakingInterruptDuration must be from",
            start(it -> it.speakingInterruptDuration(Duration.ofMillis(1201)))),
        bad(
            "turnDetection.start.prefixPadding must be from",
            start(it -> it.prefixPadding(Duration.ofMillis(5001)))),
        bad(
            "turnDetection.start.prefixPadding must be whole",
            start(it -> it.prefixPadding(Duration.ofNanos(1)))),
        bad(
            "turnDetection.end.silenceDuration must be from",
            end(it -> it.silenceDuration(Duration.ofMillis(119)))),
        bad(
            "turnDetection.end.silenceDuration must be from",
            end(it -> it.silenceDuration(Duration.ofMillis(2001)))),
        bad(
            "turnDetection.end.maxWait must be from",
            end(it -> it.maxWait(Duration.ofMillis(499)))),
        bad(
            "turnDetection.end.maxWait must be from",
            end(it -> it.maxWait(Duration.ofMillis(10_001)))),
        bad("fillerWords.responseWait must be from", filler(Duration.ofMillis(99))),
        bad("fillerWords.responseWait must be from", filler(Duration.ofMillis(10_001))),
        bad(
            "interruption.keywords must have at most 128",
            it ->
                it.interruption(
                    Interruption.builder().keywords(Collections.nCopies(129, "w")).build())),
        bad(
            "fillerWords.phrases must have at most 100",
            it ->
                it.fillerWords(
                    FillerWords.of(Collections.nCopies(101, "w").toArray(String[]::new)))),
        bad(
            "fillerWords.phrases[0] must have at most 50 words",
            it -> it.fillerWords(FillerWords.of("w ".repeat(51)))),
        bad("parameters.silence.content must", silence(Duration.ofSeconds(1))),
        bad("parameters.silence.timeout must be from", silence(Duration.ofSeconds(61))),
        bad(
            "parameters.farewell.timeout must be from",
            it ->
                it.parameters(
                    AgentParameters.builder()
                        .farewell(Farewell.within(Duration.ofSeconds(121)))
                        .build())),
        bad(
            "turnDetection.extra must hold only",
            it ->
                it.turnDetection(
                    TurnDetection.builder().extra(Map.of("start_of_speech", 1)).build())),
        bad(
            "interruption.extra must hold only",
            it ->
                it.interruption(
                    Interruption.builder().extra(Map.of("keywords_config", 1)).build())),
        bad("extra must hold only", it -> it.extra(Map.of("channel", "c"))),
        bad("requestExtra must hold only", it -> it.requestExtra(Map.of("preset", "p"))));
  }

  @Test
  void refusesBadArguments() {
    assertRefused("update must change something", agents -> agents.update(AGENT, it -> {}));
    assertRefused(
        "text must have at most 512",
        agents -> agents.speak(AGENT, it -> it.text("\u00e4".repeat(257))));
    assertRefused("text must not be blank", agents -> agents.think(AGENT, it -> it.text(" ")));
    assertRefused(
        "onSpeaking must not be inject",
        agents -> agents.think(AGENT, it -> it.text("t").onSpeaking(ThinkAction.INJECT)));
    assertRefused(
        "onThinking must not be inject",
        agents -> agents.think(AGENT, it -> it.text("t").onThinking(ThinkAction.INJECT)));
    assertRefused("agentId must not be empty", agents -> agents.query(AgentId.of("")));
    assertThatThrownBy(() -> wire.product().turns(AGENT, 9))
        .hasMessageStartingWith("pageSize must be from 10 to 200");
    assertThatThrownBy(() -> AgentFilter.builder().states(List.of()).build())
        .hasMessageStartingWith("states must not be empty");
    assertThatThrownBy(() -> Uid.of(1L << 32)).hasMessageStartingWith("uid must be from 0");
  }

  @Test
  void waitsForMeaningForever() {
    JoinSpecBuilder spec = ExampleSpecs.basic();
    end(it -> it.maxWait(SpeechEnd.FOREVER)).accept(spec);

    assertThat(spec.build().turnDetection().end().maxWait()).isNegative();
  }

  @Test
  void printsNoSecret() {
    Params nested =
        Params.of(
            Map.of(
                "Authorization",
                "Bearer hidd3n-header",
                "deep",
                List.of(Map.of("secretAccessKey", "hidd3n-deep", "model", "seen"))));

    assertThat(FullSpec.spec().build().toString())
        .contains("***", "eastus", "medium")
        .doesNotContain("your_", "<heygen", "<avatar_rtc_token", "TsP4", "full_token");
    assertThat(withKeysInAddresses().toString())
        .contains("https://gemini.example/***", "wss://live.example/***", "https://mcp.example/***")
        .contains("https://voices.example/***")
        .doesNotContain("hidd3n");
    assertThat(nested.toString()).contains("***", "seen").doesNotContain("hidd3n");
    assertThat(Params.none().with("keyterm", "agora").with("max_tokens", 7).values())
        .containsEntry("keyterm", "agora")
        .containsEntry("max_tokens", 7);
  }

  private static JoinSpec withKeysInAddresses() {
    return ExampleSpecs.basic()
        .llm(
            Llm.at(
                    "https://gemini.example/v1beta/models/m:streamGenerateContent?alt=sse&key=hidd3n")
                .style(LlmStyle.GEMINI)
                .mcpServers(
                    List.of(McpServer.at("tools", "https://u:hidd3n@mcp.example/s").build()))
                .build())
        .mllm(Mllm.at("wss://live.example/ws?key=hidd3n").apiKey(KEY).build())
        .selectiveAttention(
            SelectiveAttention.of(
                SelectiveAttentionMode.RECOGNITION,
                Map.of("speaker", "https://voices.example/1.pcm?signature=hidd3n")))
        .build();
  }

  private static void assertRefused(String message, Function<ConversationalAi, Publisher<?>> call) {
    assertThatThrownBy(() -> Flux.from(call.apply(wire.product())).blockLast())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
    assertThat(wire.requests()).isZero();
  }

  private static Arguments bad(String message, Consumer<JoinSpecBuilder> change) {
    return arguments(message, change);
  }

  private static Consumer<JoinSpecBuilder> llm(Consumer<LlmBuilder> change) {
    LlmBuilder llm = ExampleSpecs.llm();
    change.accept(llm);
    return spec -> spec.llm(llm.build());
  }

  private static Consumer<JoinSpecBuilder> start(Consumer<SpeechStartBuilder> change) {
    SpeechStartBuilder start = SpeechStart.builder().mode(SpeechStartMode.VAD);
    change.accept(start);
    return spec -> spec.turnDetection(TurnDetection.builder().start(start.build()).build());
  }

  private static Consumer<JoinSpecBuilder> end(Consumer<SpeechEndBuilder> change) {
    SpeechEndBuilder end = SpeechEnd.builder().mode(SpeechEndMode.SEMANTIC);
    change.accept(end);
    return spec -> spec.turnDetection(TurnDetection.builder().end(end.build()).build());
  }

  private static Consumer<JoinSpecBuilder> filler(Duration responseWait) {
    return spec -> spec.fillerWords(FillerWords.builder().responseWait(responseWait).build());
  }

  private static Consumer<JoinSpecBuilder> silence(Duration timeout) {
    Silence silence = Silence.builder().timeout(timeout).build();
    return spec -> spec.parameters(AgentParameters.builder().silence(silence).build());
  }
}

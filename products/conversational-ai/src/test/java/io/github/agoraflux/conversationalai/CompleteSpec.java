package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.EncryptionMode;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An agent with everything set that can be, whether it makes sense together or not. */
final class CompleteSpec {

  private static final Duration TIME = Duration.ofMillis(500);

  private CompleteSpec() {}

  static JoinSpecBuilder spec() {
    return FullSpec.spec()
        .presets(List.of("one", "other"))
        .pipelineId("a-pipeline")
        .signalingUser("as-another")
        .geofence(Geofence.without(GeofenceArea.INDIA))
        .features(
            AdvancedFeatures.builder()
                .multimodal(false)
                .signaling(true)
                .selectiveAttention(true)
                .tools(true)
                .build())
        .llm(llm())
        .mllm(mllm())
        .turnDetection(turnDetection())
        .interruption(
            Interruption.builder()
                .enable(true)
                .mode(InterruptionMode.KEYWORDS)
                .keywords(List.of("stop"))
                .otherwise(SpeechStrategy.APPEND)
                .build())
        .parameters(parameters());
  }

  private static Llm llm() {
    return Llm.at("https://llm.example.org/v1")
        .apiKey(Secret.of("k3y-of-a-model"))
        .systemMessages(List.of(Message.system("You show the way.")))
        .params(Params.none().with("model", "small"))
        .maxHistory(7)
        .inputModalities(List.of(Modality.TEXT))
        .outputModalities(List.of(Modality.TEXT))
        .greeting(
            Greeting.builder()
                .mode(GreetingMode.SINGLE_FIRST)
                .delay(TIME)
                .interruptable(false)
                .build())
        .greetingMessage("Welcome.")
        .failureMessage("One moment.")
        .vendor(LlmVendor.CUSTOM)
        .style(LlmStyle.OPENAI)
        .templateVariables(Map.of("name", "John"))
        .mcpServers(
            List.of(
                McpServer.at("tools", "https://mcp.example.org")
                    .transport(McpTransport.STREAMABLE_HTTP)
                    .headers(Params.none().with("x-tenant", "one"))
                    .allowedTools(List.of("*"))
                    .timeout(TIME)
                    .build()))
        .headers(Params.none().with("x-tenant", "one"))
        .build();
  }

  private static Mllm mllm() {
    return Mllm.at("wss://mllm.example.org")
        .enable(false)
        .apiKey(Secret.of("k3y-of-a-model"))
        .messages(List.of(Message.system("You show the way.")))
        .params(Params.none().with("model", "small"))
        .inputModalities(List.of(Modality.AUDIO))
        .outputModalities(List.of(Modality.AUDIO))
        .greetingMessage("Welcome.")
        .failureMessage("One moment.")
        .vendor(MllmVendor.GEMINI)
        .turnDetection(
            MllmTurnDetection.builder()
                .mode(MllmTurnMode.AGORA_VAD)
                .agoraVad(
                    AgoraVad.builder()
                        .prefixPadding(TIME)
                        .silenceDuration(TIME)
                        .threshold(0.5)
                        .interruptDuration(TIME)
                        .build())
                .serverVad(
                    ServerVad.builder()
                        .prefixPadding(TIME)
                        .silenceDuration(TIME)
                        .threshold(0.5)
                        .idleTimeout(TIME)
                        .startSensitivity(StartSensitivity.LOW)
                        .endSensitivity(EndSensitivity.LOW)
                        .build())
                .semanticVad(MllmTurnDetection.SemanticVad.of(Eagerness.LOW))
                .build())
        .build();
  }

  private static TurnDetection turnDetection() {
    return TurnDetection.builder()
        .speechThreshold(0.5)
        .start(
            SpeechStart.builder()
                .mode(SpeechStartMode.VAD)
                .interruptDuration(TIME)
                .speakingInterruptDuration(TIME)
                .prefixPadding(TIME)
                .triggeredKeywords(List.of("stop"))
                .strategy(SpeechStrategy.IGNORE)
                .build())
        .end(
            SpeechEnd.builder()
                .mode(SpeechEndMode.SEMANTIC)
                .silenceDuration(TIME)
                .maxWait(TIME)
                .detectPauses(true)
                .build())
        .build();
  }

  private static AgentParameters parameters() {
    return AgentParameters.builder()
        .silence(
            Silence.builder()
                .timeout(TIME)
                .action(SilenceAction.SPEAK)
                .content("Are you there?")
                .build())
        .farewell(Farewell.within(Duration.ofSeconds(1)))
        .dataChannel(DataChannel.RTM)
        .metrics(true)
        .errorMessages(true)
        .audioScenario(AudioScenario.CHORUS)
        .optOut(true)
        .build();
  }

  /** Fields of tomorrow, wherever there can be one. */
  static JoinSpecBuilder withNewFields() {
    Map<String, Object> extra = Map.of("new_field", 1);
    return ExampleSpecs.basic()
        .extra(extra)
        .requestExtra(extra)
        .geofence(Geofence.builder().area(GeofenceArea.ASIA).extra(extra).build())
        .llm(
            ExampleSpecs.llm()
                .greeting(Greeting.builder().extra(extra).build())
                .extra(extra)
                .build())
        .mllm(
            Mllm.builder()
                .apiKey(Secret.of("k3y-of-a-model"))
                .turnDetection(
                    MllmTurnDetection.builder()
                        .agoraVad(AgoraVad.builder().extra(extra).build())
                        .serverVad(ServerVad.builder().extra(extra).build())
                        .semanticVad(new MllmTurnDetection.SemanticVad(null, extra))
                        .extra(extra)
                        .build())
                .build())
        .turnDetection(
            TurnDetection.builder()
                .start(SpeechStart.builder().mode(SpeechStartMode.VAD).extra(extra).build())
                .end(SpeechEnd.builder().mode(SpeechEndMode.VAD).extra(extra).build())
                .extra(extra)
                .build())
        .interruption(Interruption.builder().extra(extra).build())
        .selectiveAttention(SelectiveAttention.builder().extra(extra).build())
        .encryption(
            Encryption.builder()
                .mode(EncryptionMode.AES_128_GCM)
                .key(Secret.of("k3y-of-a-channel"))
                .extra(extra)
                .build())
        .fillerWords(FillerWords.builder().extra(extra).build())
        .parameters(
            AgentParameters.builder()
                .silence(Silence.builder().timeout(Duration.ZERO).extra(extra).build())
                .farewell(Farewell.builder().extra(extra).build())
                .build());
  }
}

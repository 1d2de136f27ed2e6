package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.EncryptionMode;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The documented example that has nearly everything. */
final class FullSpec {

  /** 32 bytes; the example's are made unreadable. */
  private static final String SALT = "c2FsdC1vZi0zMi1ieXRlcy1mb3ItYS10ZXN0LTEyMzQ=";

  private static final Secret CHANNEL_KEY = Secret.of("your_32_byte_encryption_key_here");
  private static final Secret MICROSOFT_KEY = Secret.of("your_microsoft_key");

  private FullSpec() {}

  static JoinSpecBuilder spec() {
    return JoinSpec.builder()
        .name("full_config_agent")
        .channel("full_channel_name")
        .token(Secret.of("full_token_value"))
        .agent(Uid.of(12345))
        .users(List.of(Uid.of(67890)))
        .stringUids(false)
        .idleTimeout(Duration.ofMinutes(3))
        .features(AdvancedFeatures.builder().signaling(true).selectiveAttention(true).build())
        .asr(asr())
        .tts(tts())
        .llm(llm())
        .avatar(avatar())
        .turnDetection(turnDetection())
        .selectiveAttention(
            SelectiveAttention.of(
                SelectiveAttentionMode.LOCKING,
                Map.of("speaker1", "https://example.com/voiceprint1.pcm")))
        .labels(Map.of("campaign_id", "spring_2025", "customer_group", "vip", "region", "eastus"))
        .encryption(Encryption.salted(EncryptionMode.AES_256_GCM2, CHANNEL_KEY, Secret.of(SALT)))
        .fillerWords(ExampleSpecs.filler())
        .parameters(parameters());
  }

  /** The same in a mode that needs no salt. */
  static JoinSpecBuilder unsalted() {
    return spec().encryption(Encryption.of(EncryptionMode.AES_256_GCM, CHANNEL_KEY));
  }

  private static Asr asr() {
    Params params =
        Asr.microsoft(MICROSOFT_KEY, "eastus", "en-US")
            .params()
            .with("phrase_list", List.of("agora", "fengming"));
    return Asr.builder().language("en-US").vendor(AsrVendor.MICROSOFT).params(params).build();
  }

  private static Tts tts() {
    Params params =
        Tts.microsoft(MICROSOFT_KEY, "eastus", "en-US-AndrewMultilingualNeural")
            .params()
            .with("speed", 1)
            .with("volume", 70)
            .with("sample_rate", 24000);
    return Tts.builder()
        .vendor(TtsVendor.MICROSOFT)
        .params(params)
        .skipPatterns(List.of(SkipPattern.CHINESE_PARENTHESES, SkipPattern.CHINESE_SQUARE_BRACKETS))
        .build();
  }

  private static Llm llm() {
    return Llm.at("https://api.openai.com/v1/chat/completions")
        .apiKey(Secret.of("your_openai_api_key"))
        .systemMessages(
            List.of(
                Message.system("You are a professional AI assistant. User name is {{user_name}}.")))
        .greetingMessage("Hello {{user_name}}, I am your smart assistant. How can I help you?")
        .greeting(Greeting.of(GreetingMode.SINGLE_EVERY))
        .failureMessage("Sorry, there was a system problem. Please try again later.")
        .maxHistory(64)
        .inputModalities(List.of(Modality.TEXT, Modality.IMAGE))
        .outputModalities(List.of(Modality.TEXT))
        .params(
            Params.none()
                .with("model", "gpt-4o")
                .with("temperature", 0.8)
                .with("max_tokens", 2048)
                .with("stream", true))
        .templateVariables(Map.of("user_name", "John", "company_name", "Agora"))
        .build();
  }

  private static Avatar avatar() {
    return Avatar.of(
        AvatarVendor.HEYGEN,
        Params.none()
            .with("api_key", Secret.of("<heygen_key>"))
            .with("quality", "medium")
            .with("agora_uid", "<avatar_rtc_uid>")
            .with("agora_token", "<avatar_rtc_token>")
            .with("avatar_id", "")
            .with("disable_idle_timeout", false)
            .with("activity_idle_timeout", 60));
  }

  private static TurnDetection turnDetection() {
    return TurnDetection.builder()
        .speechThreshold(0.5)
        .start(
            SpeechStart.builder()
                .mode(SpeechStartMode.VAD)
                .interruptDuration(Duration.ofMillis(160))
                .speakingInterruptDuration(Duration.ofMillis(320))
                .prefixPadding(Duration.ofMillis(800))
                .build())
        .end(
            SpeechEnd.builder()
                .mode(SpeechEndMode.SEMANTIC)
                .silenceDuration(Duration.ofMillis(320))
                .maxWait(Duration.ofSeconds(3))
                .build())
        .build();
  }

  private static AgentParameters parameters() {
    return AgentParameters.builder()
        .silence(
            Silence.builder()
                .timeout(Duration.ofSeconds(15))
                .action(SilenceAction.THINK)
                .content(
                    "User has not responded for an extended period. Please inquire whether"
                        + " continued service is needed.")
                .build())
        .farewell(Farewell.within(Duration.ofMinutes(1)))
        .dataChannel(DataChannel.RTM)
        .metrics(true)
        .errorMessages(true)
        .optOut(false)
        .build();
  }
}

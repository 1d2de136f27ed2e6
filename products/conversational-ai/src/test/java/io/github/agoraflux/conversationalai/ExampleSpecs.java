package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The agents of the documented examples, with tokens and keys that can be told from words. */
final class ExampleSpecs {

  static final Secret TOKEN = Secret.of("t0ken-of-an-agent");
  static final Secret LLM_KEY = Secret.of("<your_llm_key>");
  static final String MINIMAX_KEY = "minimax-k3y-0f-a-test";
  private static final String VOICE = "en-US-AndrewMultilingualNeural";

  private ExampleSpecs() {}

  static JoinSpecBuilder bare() {
    return JoinSpec.builder()
        .name("unique_name")
        .channel("channel_name")
        .token(TOKEN)
        .agent(Uid.of(1001))
        .users(List.of(Uid.of(1002)))
        .idleTimeout(Duration.ofMinutes(2));
  }

  static JoinSpecBuilder basic() {
    return bare()
        .llm(
            llm()
                .greetingMessage("Hello, how can I assist you today?")
                .failureMessage("Please hold on a second.")
                .build())
        .tts(voice())
        .asr(Asr.language("en-US"));
  }

  static LlmBuilder llm() {
    return Llm.at("https://api.openai.com/v1/chat/completions")
        .apiKey(LLM_KEY)
        .systemMessages(List.of(Message.system("You are a helpful chatbot.")))
        .maxHistory(32)
        .params(Params.none().with("model", "gpt-4o-mini"));
  }

  static Tts voice() {
    return Tts.microsoft(Secret.of("<your_tts_api_key>"), "eastus", VOICE);
  }

  static JoinSpecBuilder published() {
    return JoinSpec.builder()
        .name("<unique_agent_name>")
        .pipelineId("<your_pipeline_id>")
        .channel("<your_channel_name>")
        .token(Secret.of("<your_rtc_token>"))
        .agent(Uid.of(1001))
        .signalingUser("<agent_rtm_uid>")
        .users(List.of(Uid.of(1002)))
        .stringUids(false);
  }

  static JoinSpecBuilder mcp() {
    return bare()
        .llm(
            llm()
                .systemMessages(
                    List.of(
                        Message.system(
                            "You are a helpful assistant. User name is {{user_name}}, and their"
                                + " account ID is {{account_id}}.")))
                .greetingMessage("Hello {{user_name}}, how can I help you?")
                .failureMessage(
                    "Sorry, {{user_name}}, I cannot answer this question. Please try again later.")
                .templateVariables(
                    Map.of(
                        "user_name",
                        "John",
                        "account_id",
                        "ACC123456",
                        "silent_prompt",
                        "If the user does not respond for an extended period, please inquire"
                            + " whether you require continued service."))
                .mcpServers(
                    List.of(
                        McpServer.at("mcpserver", "https://registry.run.mcp.com.ai/mcp")
                            .transport(McpTransport.STREAMABLE_HTTP)
                            .allowedTools(List.of("getV01Servers"))
                            .build()))
                .build())
        .asr(Asr.language("en-US"))
        .tts(
            Tts.builder()
                .vendor(TtsVendor.MINIMAX)
                .skipPatterns(List.of(SkipPattern.CHINESE_PARENTHESES))
                .params(
                    Params.of(
                        Map.of(
                            "group_id",
                            "xxxx",
                            "key",
                            MINIMAX_KEY,
                            "model",
                            "speech-01-turbo",
                            "voice_setting",
                            Map.of(
                                "voice_id",
                                "English_captivating_female1",
                                "speed",
                                1,
                                "vol",
                                1,
                                "pitch",
                                0,
                                "emotion",
                                "happy"),
                            "audio_setting",
                            Map.of("sample_rate", 16000))))
                .build())
        .parameters(
            AgentParameters.builder()
                .silence(
                    Silence.builder()
                        .timeout(Duration.ofSeconds(10))
                        .action(SilenceAction.THINK)
                        .content("{{silent_prompt}}")
                        .build())
                .optOut(false)
                .build());
  }

  static JoinSpecBuilder named() {
    return basic()
        .agent(Uid.account("friday"))
        .stringUids(true)
        .llm(
            llm()
                .greetingMessage("Hello, how can I help you?")
                .failureMessage("I'm sorry, I can't answer that question.")
                .build());
  }

  static JoinSpecBuilder preset() {
    return bare()
        .presets(List.of("deepgram_nova_3", "openai_gpt_5_mini", "minimax_speech_2_6_turbo"))
        .llm(
            Llm.builder()
                .systemMessages(List.of(Message.system("You are a helpful chatbot.")))
                .maxHistory(32)
                .greetingMessage("Hello, how can I assist you today?")
                .failureMessage("Please hold on a second.")
                .build())
        .tts(
            Tts.of(
                TtsVendor.MINIMAX,
                Params.none()
                    .with(
                        "voice_setting",
                        Params.none().with("voice_id", "English_captivating_female1"))))
        .asr(
            Asr.of(
                AsrVendor.DEEPGRAM, Params.none().with("language", "en").with("keyterm", "agora")));
  }

  static FillerWords filler() {
    return FillerWords.builder()
        .enable(true)
        .responseWait(Duration.ofMillis(1500))
        .phrases(List.of("Please wait a moment.", "OK", "Uh-huh."))
        .selection(FillerSelection.SHUFFLE)
        .build();
  }

  static JoinSpecBuilder filling() {
    return named()
        .name("filler_demo_agent")
        .agent(Uid.of(0))
        .stringUids(null)
        .fillerWords(filler());
  }

  static JoinSpecBuilder keywords() {
    return basic()
        .name("turn_detection_keywords_agent")
        .agent(Uid.of(0))
        .llm(llm().greetingMessage("Hello, how can I help you?").build())
        .turnDetection(
            TurnDetection.builder()
                .speechThreshold(0.5)
                .start(
                    SpeechStart.builder()
                        .mode(SpeechStartMode.KEYWORDS)
                        .interruptDuration(Duration.ofMillis(160))
                        .prefixPadding(Duration.ofMillis(800))
                        .triggeredKeywords(List.of("hello", "hi", "hey"))
                        .build())
                .end(
                    SpeechEnd.builder()
                        .mode(SpeechEndMode.VAD)
                        .silenceDuration(Duration.ofMillis(640))
                        .build())
                .build());
  }
}

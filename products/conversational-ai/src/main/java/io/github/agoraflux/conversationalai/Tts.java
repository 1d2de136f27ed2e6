package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.Secret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an agent speaks. What is null is left to Agora, which a preset or a published agent allows.
 *
 * @param vendor who turns text into speech; required without preset or published agent
 * @param params what the vendor is told; required without preset or published agent
 * @param skipPatterns what of a text is not spoken; null to speak all
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 * @see <a href="https://docs.agora.io/en/conversational-ai/models/tts/overview">TTS overview</a>
 */
@Built
public record Tts(
    @Nullable TtsVendor vendor,
    @Nullable Params params,
    @JsonProperty("skip_patterns") @Nullable List<SkipPattern> skipPatterns,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public Tts {
    skipPatterns = Check.listOrNull(skipPatterns);
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a block.
   *
   * @return a builder with nothing set
   */
  public static TtsBuilder builder() {
    return TtsBuilder.builder();
  }

  /**
   * A vendor's speech.
   *
   * @param vendor the vendor
   * @param params what the vendor is told
   * @return the block
   */
  public static Tts of(TtsVendor vendor, Params params) {
    return new Tts(vendor, params, null, Map.of());
  }

  /**
   * Microsoft Azure, with what it requires.
   *
   * @param key the vendor's key
   * @param region the region of the service
   * @param voice the voice
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/tts/microsoft">Microsoft
   *     Azure</a>
   */
  public static Tts microsoft(Secret key, String region, String voice) {
    return of(
        TtsVendor.MICROSOFT,
        Params.none().with("key", key).with("region", region).with("voice_name", voice));
  }

  /**
   * ElevenLabs, with what it requires.
   *
   * @param key the vendor's key
   * @param url the vendor's endpoint
   * @param model the model
   * @param voice the voice
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/tts/elevenlabs">ElevenLabs</a>
   */
  public static Tts elevenLabs(Secret key, String url, String model, String voice) {
    return of(
        TtsVendor.ELEVENLABS,
        Params.none()
            .with("key", key)
            .with("base_url", url)
            .with("model_id", model)
            .with("voice_id", voice));
  }

  /**
   * MiniMax, with what it requires.
   *
   * @param key the vendor's key
   * @param group the group
   * @param url the vendor's endpoint
   * @param model the model
   * @param voice the voice
   * @param sampleRate samples per second
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/tts/minimax">MiniMax</a>
   */
  public static Tts miniMax(
      Secret key, String group, String url, String model, String voice, int sampleRate) {
    return of(
        TtsVendor.MINIMAX,
        Params.none()
            .with("key", key)
            .with("group_id", group)
            .with("url", url)
            .with("model", model)
            .with("voice_setting", Params.none().with("voice_id", voice))
            .with("audio_setting", Params.none().with("sample_rate", sampleRate)));
  }

  /**
   * Deepgram, with what it requires.
   *
   * @param key the vendor's key
   * @param model the model
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/tts/deepgram">Deepgram</a>
   */
  public static Tts deepgram(Secret key, String model) {
    return of(TtsVendor.DEEPGRAM, Params.none().with("api_key", key).with("model", model));
  }

  /**
   * Murf, with what it requires.
   *
   * @param key the vendor's key
   * @param voice the voice
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/tts/murf">Murf</a>
   */
  public static Tts murf(Secret key, String voice) {
    return of(TtsVendor.MURF, Params.none().with("api_key", key).with("voiceId", voice));
  }

  /**
   * Cartesia, with what it requires.
   *
   * @param key the vendor's key
   * @param model the model
   * @param voice the voice
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/tts/cartesia">Cartesia</a>
   */
  public static Tts cartesia(Secret key, String model, String voice) {
    return of(
        TtsVendor.CARTESIA,
        Params.none()
            .with("api_key", key)
            .with("model_id", model)
            .with("voice", Params.none().with("mode", "id").with("id", voice)));
  }

  /**
   * OpenAI, with what it requires.
   *
   * @param key the vendor's key
   * @param url the vendor's endpoint
   * @param model the model
   * @param voice the voice
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/tts/openai">OpenAI</a>
   */
  public static Tts openai(Secret key, String url, String model, String voice) {
    return of(
        TtsVendor.OPENAI,
        Params.none()
            .with("api_key", key)
            .with("base_url", url)
            .with("model", model)
            .with("voice", voice));
  }

  /**
   * Hume AI with a voice of one's own, {@code CUSTOM_VOICE}, and what else it requires. For a voice
   * of its library change the parameter {@code provider}.
   *
   * @param key the vendor's key
   * @param voice the voice
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/tts/humeai">Hume AI</a>
   */
  public static Tts humeAi(Secret key, String voice) {
    return of(
        TtsVendor.HUMEAI,
        Params.none().with("key", key).with("voice_id", voice).with("provider", "CUSTOM_VOICE"));
  }

  /**
   * Rime, with what it requires.
   *
   * @param key the vendor's key
   * @param model the model
   * @param voice the voice
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/tts/rime">Rime</a>
   */
  public static Tts rime(Secret key, String model, String voice) {
    return of(
        TtsVendor.RIME,
        Params.none().with("api_key", key).with("modelId", model).with("speaker", voice));
  }

  /**
   * Fish Audio, with what it requires.
   *
   * @param key the vendor's key
   * @param model the model
   * @param voice the voice
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/tts/fish-audio">Fish Audio</a>
   */
  public static Tts fishAudio(Secret key, String model, String voice) {
    return of(
        TtsVendor.FISHAUDIO,
        Params.none().with("api_key", key).with("backend", model).with("reference_id", voice));
  }

  /**
   * Google, with what it requires.
   *
   * @param credentials the service account, as JSON
   * @param voice the voice
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/tts/google">Google</a>
   */
  public static Tts google(Secret credentials, String voice) {
    return of(
        TtsVendor.GOOGLE,
        Params.none()
            .with("credentials", credentials)
            .with("VoiceSelectionParams", Params.none().with("name", voice)));
  }

  /**
   * Amazon Polly, with what it requires.
   *
   * @param accessKey the id of the access key
   * @param secretKey the secret access key
   * @param region the region
   * @param voice the voice
   * @param engine the engine
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/tts/amazon">Amazon Polly</a>
   */
  public static Tts amazon(
      Secret accessKey, Secret secretKey, String region, String voice, String engine) {
    return of(
        TtsVendor.AMAZON,
        Params.none()
            .with("aws_access_key_id", accessKey)
            .with("aws_secret_access_key", secretKey)
            .with("region_name", region)
            .with("voice", voice)
            .with("engine", engine));
  }

  /**
   * Sarvam, with what it requires.
   *
   * @param key the vendor's key
   * @param voice the voice
   * @param language the language to speak
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/tts/sarvam">Sarvam</a>
   */
  public static Tts sarvam(Secret key, String voice, String language) {
    return of(
        TtsVendor.SARVAM,
        Params.none()
            .with("api_subscription_key", key)
            .with("speaker", voice)
            .with("target_language_code", language));
  }

  /**
   * xAI, with what it requires.
   *
   * @param key the vendor's key
   * @param language the language to speak
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/tts/xai">xAI</a>
   */
  public static Tts xai(Secret key, String language) {
    return of(TtsVendor.XAI, Params.none().with("api_key", key).with("language", language));
  }

  void check(String field, boolean complete) {
    if (complete) {
      Check.given(field + ".vendor", vendor);
      Check.given(field + ".params", params);
    }
    ExtraFields.check(field + ".extra", extra, Tts.class);
  }
}

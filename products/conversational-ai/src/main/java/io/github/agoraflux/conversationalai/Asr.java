package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an agent recognizes speech. What is null is left to Agora.
 *
 * @param language the main language, a BCP 47 tag; null for Agora's default, {@code en-US}. A
 *     vendor's own language among the parameters prevails
 * @param vendor who recognizes it; null for Agora's default, {@link AsrVendor#ARES}
 * @param params what the vendor is told; null for nothing
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 * @see <a href="https://docs.agora.io/en/conversational-ai/models/asr/overview">ASR overview</a>
 */
@Built
public record Asr(
    @Nullable String language,
    @Nullable AsrVendor vendor,
    @Nullable Params params,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public Asr {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a block.
   *
   * @return a builder with nothing set
   */
  public static AsrBuilder builder() {
    return AsrBuilder.builder();
  }

  /**
   * Agora's own recognition, of a language.
   *
   * @param language the main language, a BCP 47 tag such as {@code en-US}
   * @return the block
   */
  public static Asr language(String language) {
    return new Asr(language, null, null, Map.of());
  }

  /**
   * A vendor's recognition.
   *
   * @param vendor the vendor
   * @param params what the vendor is told
   * @return the block
   */
  public static Asr of(AsrVendor vendor, Params params) {
    return new Asr(null, vendor, params, Map.of());
  }

  /**
   * Microsoft Azure, with what it requires.
   *
   * @param key the vendor's key
   * @param region the region of the service
   * @param language the language that is spoken, in the vendor's code
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/asr/microsoft">Microsoft
   *     Azure</a>
   */
  public static Asr microsoft(Secret key, String region, String language) {
    return of(
        AsrVendor.MICROSOFT,
        Params.none().with("key", key).with("region", region).with("language", language));
  }

  /**
   * Deepgram, with what it requires.
   *
   * @param key the vendor's key
   * @param model the model
   * @param language the language that is spoken, in the vendor's code
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/asr/deepgram">Deepgram</a>
   */
  public static Asr deepgram(Secret key, String model, String language) {
    return of(
        AsrVendor.DEEPGRAM,
        Params.none().with("key", key).with("model", model).with("language", language));
  }

  /**
   * OpenAI, with what it requires.
   *
   * @param key the vendor's key
   * @param model the model
   * @param prompt what to expect
   * @param language the language that is spoken, in the vendor's code
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/asr/openai">OpenAI</a>
   */
  public static Asr openai(Secret key, String model, String prompt, String language) {
    return of(
        AsrVendor.OPENAI,
        Params.none()
            .with("api_key", key)
            .with(
                "input_audio_transcription",
                Params.none()
                    .with("model", model)
                    .with("prompt", prompt)
                    .with("language", language)));
  }

  /**
   * Google, with what it requires.
   *
   * @param credentials the service account, as JSON
   * @param project the project
   * @param location the region
   * @param language the language that is spoken, in the vendor's code
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/asr/google">Google</a>
   */
  public static Asr google(Secret credentials, String project, String location, String language) {
    return of(
        AsrVendor.GOOGLE,
        Params.none()
            .with("adc_credentials_string", credentials)
            .with("project_id", project)
            .with("location", location)
            .with("language", language));
  }

  /**
   * Amazon Transcribe, with what it requires.
   *
   * @param accessKey the id of the access key
   * @param secretKey the secret access key
   * @param region the region
   * @param language the language that is spoken
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/asr/amazon">Amazon
   *     Transcribe</a>
   */
  public static Asr amazon(Secret accessKey, Secret secretKey, String region, String language) {
    return of(
        AsrVendor.AMAZON,
        Params.none()
            .with("access_key_id", accessKey)
            .with("secret_access_key", secretKey)
            .with("region", region)
            .with("language_code", language));
  }

  /**
   * AssemblyAI, with what it requires.
   *
   * @param key the vendor's key
   * @param language the language that is spoken, in the vendor's code
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/asr/assembly-ai">AssemblyAI</a>
   */
  public static Asr assemblyAi(Secret key, String language) {
    return of(AsrVendor.ASSEMBLYAI, Params.none().with("api_key", key).with("language", language));
  }

  /**
   * Speechmatics, with what it requires.
   *
   * @param key the vendor's key
   * @param language the language that is spoken, in the vendor's code
   * @return a block, whose parameters may be added to
   * @see <a
   *     href="https://docs.agora.io/en/conversational-ai/models/asr/speechmatics">Speechmatics</a>
   */
  public static Asr speechmatics(Secret key, String language) {
    return of(
        AsrVendor.SPEECHMATICS, Params.none().with("api_key", key).with("language", language));
  }

  /**
   * Sarvam, with what it requires.
   *
   * @param key the vendor's key
   * @param language the language that is spoken, in the vendor's code
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/asr/sarvam">Sarvam</a>
   */
  public static Asr sarvam(Secret key, String language) {
    return of(AsrVendor.SARVAM, Params.none().with("api_key", key).with("language", language));
  }

  /**
   * xAI, with what it requires.
   *
   * @param key the vendor's key
   * @param language the language that is spoken, in the vendor's code
   * @return a block, whose parameters may be added to
   * @see <a href="https://docs.agora.io/en/conversational-ai/models/asr/xai">xAI</a>
   */
  public static Asr xai(Secret key, String language) {
    return of(AsrVendor.XAI, Params.none().with("api_key", key).with("language", language));
  }

  void check(String field) {
    if (language != null) {
      Check.notBlank(field + ".language", language);
    }
    ExtraFields.check(field + ".extra", extra, Asr.class);
  }
}

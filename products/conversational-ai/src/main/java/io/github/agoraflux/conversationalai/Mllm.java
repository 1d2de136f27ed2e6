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
 * The multimodal model that hears, thinks and speaks for an agent, in place of {@link Asr}, {@link
 * Llm} and {@link Tts}. What is null is left to Agora.
 *
 * @param enable whether it does; null for what {@link AdvancedFeatures#multimodal()} says
 * @param url where the model is, which may have a key in it; null for the vendor's own
 * @param apiKey the model's key; required but for {@link MllmVendor#VERTEXAI}, whose credentials
 *     stand among the parameters
 * @param messages what the model is to remember; null for nothing
 * @param params what the model is told; null for nothing
 * @param inputModalities what the model takes; null for Agora's default, audio
 * @param outputModalities what the model gives; null for Agora's default, text and audio
 * @param greetingMessage what it greets with; null not to greet
 * @param failureMessage what it says when the model fails, of Gemini; null for nothing
 * @param vendor whose model it is; null for Agora's default
 * @param turnDetection how turns are detected, in place of {@link JoinSpec#turnDetection()}; null
 *     for Agora's default
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 * @see <a href="https://docs.agora.io/en/conversational-ai/models/mllm/overview">MLLM overview</a>
 */
@Built
public record Mllm(
    @Nullable Boolean enable,
    @Nullable ServiceUrl url,
    @JsonProperty("api_key") @Nullable Secret apiKey,
    @Nullable List<Message> messages,
    @Nullable Params params,
    @JsonProperty("input_modalities") @Nullable List<Modality> inputModalities,
    @JsonProperty("output_modalities") @Nullable List<Modality> outputModalities,
    @JsonProperty("greeting_message") @Nullable String greetingMessage,
    @JsonProperty("failure_message") @Nullable String failureMessage,
    @Nullable MllmVendor vendor,
    @JsonProperty("turn_detection") @Nullable MllmTurnDetection turnDetection,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public Mllm {
    messages = Check.listOrNull(messages);
    inputModalities = Check.listOrNull(inputModalities);
    outputModalities = Check.listOrNull(outputModalities);
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a model.
   *
   * @return a builder with nothing set
   */
  public static MllmBuilder builder() {
    return MllmBuilder.builder();
  }

  /**
   * Begins a model.
   *
   * @param url where it is
   * @return a builder with that set
   * @throws IllegalArgumentException if it is blank
   */
  public static MllmBuilder at(String url) {
    return builder().url(ServiceUrl.of(url));
  }

  void check(String field, boolean complete) {
    Check.that(
        !complete || apiKey != null || MllmVendor.VERTEXAI.equals(vendor),
        field + ".apiKey",
        "be given but for vertexai",
        apiKey);
    Fields.messages(field + ".messages", messages);
    if (turnDetection != null) {
      turnDetection.check(field + ".turnDetection");
    }
    ExtraFields.check(field + ".extra", extra, Mllm.class);
  }
}

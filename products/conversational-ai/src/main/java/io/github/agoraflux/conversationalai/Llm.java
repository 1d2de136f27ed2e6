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
 * The language model that an agent thinks with. What is null is left to Agora.
 *
 * @param url where the model is asked, which may have a key in it; required without preset or
 *     published agent
 * @param apiKey the model's key; null for none
 * @param systemMessages what the model is told first; null for nothing
 * @param params what the model is told besides, such as {@code model}; null for nothing
 * @param maxHistory how many messages of the conversation the model is reminded of, 1 to 1024; null
 *     for Agora's default, 32
 * @param inputModalities what the model takes; null for Agora's default, text
 * @param outputModalities what the model gives; null for Agora's default, text
 * @param greeting how the agent greets; null for Agora's defaults
 * @param greetingMessage what it greets with; null not to greet
 * @param failureMessage what it says when the model fails; null for nothing
 * @param vendor whose model it is; null for Agora's default
 * @param style in which form the model is asked; null for Agora's default, {@link LlmStyle#OPENAI}
 * @param templateVariables what stands for {@code {{name}}} in texts, by name; null for nothing
 * @param mcpServers whose tools the agent may call; null for nobody's
 * @param headers header fields to send to the model, whose keys and tokens are secrets; null for
 *     none
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 * @see <a href="https://docs.agora.io/en/conversational-ai/models/llm/overview">LLM overview</a>
 */
@Built
public record Llm(
    @Nullable ServiceUrl url,
    @JsonProperty("api_key") @Nullable Secret apiKey,
    @JsonProperty("system_messages") @Nullable List<Message> systemMessages,
    @Nullable Params params,
    @JsonProperty("max_history") @Nullable Integer maxHistory,
    @JsonProperty("input_modalities") @Nullable List<Modality> inputModalities,
    @JsonProperty("output_modalities") @Nullable List<Modality> outputModalities,
    @JsonProperty("greeting_configs") @Nullable Greeting greeting,
    @JsonProperty("greeting_message") @Nullable String greetingMessage,
    @JsonProperty("failure_message") @Nullable String failureMessage,
    @Nullable LlmVendor vendor,
    @Nullable LlmStyle style,
    @JsonProperty("template_variables") @Nullable Map<String, String> templateVariables,
    @JsonProperty("mcp_servers") @Nullable List<McpServer> mcpServers,
    @Nullable Params headers,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final int LONGEST_HISTORY = 1024;

  /** Copies; the request that has it checks. */
  public Llm {
    systemMessages = Check.listOrNull(systemMessages);
    inputModalities = Check.listOrNull(inputModalities);
    outputModalities = Check.listOrNull(outputModalities);
    templateVariables = Fields.mapOrNull(templateVariables);
    mcpServers = Check.listOrNull(mcpServers);
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a model.
   *
   * @return a builder with nothing set
   */
  public static LlmBuilder builder() {
    return LlmBuilder.builder();
  }

  /**
   * Begins a model.
   *
   * @param url where it is asked
   * @return a builder with that set
   * @throws IllegalArgumentException if it is blank
   */
  public static LlmBuilder at(String url) {
    return builder().url(ServiceUrl.of(url));
  }

  void check(String field, boolean complete) {
    if (complete) {
      Check.given(field + ".url", url);
    }
    Fields.messages(field + ".systemMessages", systemMessages);
    Check.optionalRange(field + ".maxHistory", maxHistory, 1, LONGEST_HISTORY);
    if (greeting != null) {
      greeting.check(field + ".greeting");
    }
    for (int i = 0; mcpServers != null && i < mcpServers.size(); i++) {
      mcpServers.get(i).check(field + ".mcpServers[" + i + "]");
    }
    ExtraFields.check(field + ".extra", extra, Llm.class);
  }
}

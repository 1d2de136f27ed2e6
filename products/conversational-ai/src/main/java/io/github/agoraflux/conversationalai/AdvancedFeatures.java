package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent can do besides; what is null is as by default, off.
 *
 * @param multimodal whether a multimodal model takes the place of the others; Agora prefers {@link
 *     Mllm#enable()}
 * @param signaling whether the agent uses Signaling; its token has to be good for that as well
 * @param selectiveAttention whether {@link JoinSpec#selectiveAttention()} takes effect
 * @param tools whether the agent may call the tools of {@link Llm#mcpServers()}
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are
 */
@Built
public record AdvancedFeatures(
    @JsonProperty("enable_mllm") @Nullable Boolean multimodal,
    @JsonProperty("enable_rtm") @Nullable Boolean signaling,
    @JsonProperty("enable_sal") @Nullable Boolean selectiveAttention,
    @JsonProperty("enable_tools") @Nullable Boolean tools,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public AdvancedFeatures {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins features.
   *
   * @return a builder with nothing set
   */
  public static AdvancedFeaturesBuilder builder() {
    return AdvancedFeaturesBuilder.builder();
  }

  void check(String field) {
    ExtraFields.check(field + ".extra", extra, AdvancedFeatures.class);
  }
}

package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an agent behaves besides. What is null is as by default.
 *
 * @param silence what it does when it has been silent for long
 * @param farewell how it leaves
 * @param dataChannel how it sends data; null for Agora's default, {@link DataChannel#DATASTREAM}
 * @param metrics whether it sends how well it does; null for Agora's default, not
 * @param errorMessages whether it sends what goes wrong; null for Agora's default, not
 * @param audioScenario what the audio is tuned for; null for {@link AudioScenario#DEFAULT}
 * @param optOut whether Agora keeps nothing of the conversation; null for Agora's default, not
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are
 */
@Built
public record AgentParameters(
    @JsonProperty("silence_config") @Nullable Silence silence,
    @JsonProperty("farewell_config") @Nullable Farewell farewell,
    @JsonProperty("data_channel") @Nullable DataChannel dataChannel,
    @JsonProperty("enable_metrics") @Nullable Boolean metrics,
    @JsonProperty("enable_error_message") @Nullable Boolean errorMessages,
    @JsonProperty("audio_scenario") @Nullable AudioScenario audioScenario,
    @JsonProperty("opt_out") @Nullable Boolean optOut,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public AgentParameters {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins parameters.
   *
   * @return a builder with nothing set
   */
  public static AgentParametersBuilder builder() {
    return AgentParametersBuilder.builder();
  }

  void check(String field) {
    if (silence != null) {
      silence.check(field + ".silence");
    }
    if (farewell != null) {
      farewell.check(field + ".farewell");
    }
    ExtraFields.check(field + ".extra", extra, AgentParameters.class);
  }
}

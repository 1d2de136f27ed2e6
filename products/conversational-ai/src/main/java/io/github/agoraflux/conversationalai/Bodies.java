package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Secret;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request bodies as they stand on the wire. */
final class Bodies {

  private Bodies() {}

  record Join(
      String name,
      @Nullable String preset,
      @JsonProperty("pipeline_id") @Nullable String pipelineId,
      Properties properties,
      @JsonAnyGetter Map<String, Object> extra) {

    static Join of(JoinSpec spec, FillerNames names) {
      List<String> presets = spec.presets();
      return new Join(
          spec.name(),
          presets == null ? null : String.join(",", presets),
          spec.pipelineId(),
          Properties.of(spec, names),
          spec.requestExtra());
    }
  }

  record Properties(
      String channel,
      @Nullable Secret token,
      @JsonProperty("agent_rtc_uid") Uid agent,
      @JsonProperty("agent_rtm_uid") @Nullable String signalingUser,
      @JsonProperty("remote_rtc_uids") List<Uid> users,
      @JsonProperty("enable_string_uid") @Nullable Boolean stringUids,
      @JsonProperty("idle_timeout") @WireUnit(ChronoUnit.SECONDS) @Nullable Duration idleTimeout,
      @Nullable Geofence geofence,
      @JsonProperty("advanced_features") @Nullable AdvancedFeatures features,
      @Nullable Asr asr,
      @Nullable Llm llm,
      @Nullable Tts tts,
      @Nullable Mllm mllm,
      @Nullable Avatar avatar,
      @JsonProperty("turn_detection") TurnDetection.@Nullable Wire turnDetection,
      Interruption.@Nullable Wire interruption,
      @JsonProperty("sal") @Nullable SelectiveAttention selectiveAttention,
      @Nullable Map<String, String> labels,
      @JsonProperty("rtc") @Nullable Encryption encryption,
      @JsonProperty("filler_words") FillerWords.@Nullable Wire fillerWords,
      @Nullable AgentParameters parameters,
      @JsonAnyGetter Map<String, Object> extra) {

    static Properties of(JoinSpec spec, FillerNames names) {
      return new Properties(
          spec.channel(),
          spec.token(),
          spec.agent(),
          spec.signalingUser(),
          spec.users(),
          spec.stringUids(),
          spec.idleTimeout(),
          spec.geofence(),
          spec.features(),
          spec.asr(),
          spec.llm(),
          spec.tts(),
          spec.mllm(),
          spec.avatar(),
          TurnDetection.Wire.of(spec.turnDetection()),
          Interruption.Wire.of(spec.interruption()),
          spec.selectiveAttention(),
          spec.labels(),
          spec.encryption(),
          FillerWords.Wire.of(spec.fillerWords(), names),
          spec.parameters(),
          spec.extra());
    }
  }

  record Update(Changes properties) {

    record Changes(
        @Nullable Secret token,
        @Nullable Model llm,
        @Nullable Model mllm,
        @JsonAnyGetter Map<String, Object> extra) {}

    record Model(
        @JsonProperty("system_messages") @Nullable List<Message> systemMessages,
        @Nullable Params params) {

      static @Nullable Model of(@Nullable List<Message> messages, @Nullable Params params) {
        return messages == null && params == null ? null : new Model(messages, params);
      }
    }

    static Update of(UpdateSpec spec) {
      return new Update(
          new Changes(
              spec.token(),
              Model.of(spec.systemMessages(), spec.llmParams()),
              Model.of(null, spec.mllmParams()),
              spec.extra()));
    }
  }
}

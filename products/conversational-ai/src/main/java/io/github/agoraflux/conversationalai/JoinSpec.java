package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.RtcNames;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An agent to start: where it joins, with whom it talks, and how it listens, thinks and speaks.
 *
 * <p>It needs {@code llm} and {@code tts}, or {@code mllm} in their place, unless {@code presets}
 * or a {@code pipelineId} say what there is to say.
 *
 * @param name its own name, never used before in the project: it keeps a second join from starting
 *     a second agent
 * @param presets Agora's presets to begin with, such as {@code openai_gpt_5_mini}; null for none
 * @param pipelineId a published agent to begin with; null for none
 * @param channel the channel that it joins
 * @param token what lets it in; null for a project without certificate. With {@link
 *     AdvancedFeatures#signaling()} it has to be good for Signaling too
 * @param agent as whom it joins, a user whom nobody else in the channel is; {@code Uid.of(0)} lets
 *     Agora choose
 * @param signalingUser as whom it is known in Signaling; null for the same
 * @param users with whom it talks; at present Agora takes exactly one
 * @param stringUids whether users have texts for ids; null for Agora's default, numbers
 * @param idleTimeout how long after its user has left it leaves too, up to 72 h in whole seconds;
 *     zero for never; null for Agora's default, 30 s
 * @param geofence which of Agora's servers it may use; null for all
 * @param features what it can do besides
 * @param asr how it recognizes speech; null for Agora's default
 * @param llm the language model
 * @param tts how it speaks
 * @param mllm a multimodal model in place of those three
 * @param avatar how it is seen; null not to be
 * @param turnDetection how it knows whose turn it is; null for Agora's defaults
 * @param interruption how it is interrupted; null for Agora's defaults
 * @param selectiveAttention to whom it listens; null for all it talks with
 * @param labels what it is marked with, by name; null for nothing
 * @param encryption how the channel is encrypted; null if it is not
 * @param fillerWords what it says while it thinks; null for nothing
 * @param parameters how it behaves besides
 * @param extra fields of {@code properties} that this record has no component for, by their name on
 *     the wire; sent as they are. Wrap what is secret in a {@link Secret}
 * @param requestExtra the same of the request itself: fields beside {@code properties}
 */
@Built
public record JoinSpec(
    String name,
    @Nullable List<String> presets,
    @Nullable String pipelineId,
    String channel,
    @Nullable Secret token,
    Uid agent,
    @Nullable String signalingUser,
    List<Uid> users,
    @Nullable Boolean stringUids,
    @Nullable Duration idleTimeout,
    @Nullable Geofence geofence,
    @Nullable AdvancedFeatures features,
    @Nullable Asr asr,
    @Nullable Llm llm,
    @Nullable Tts tts,
    @Nullable Mllm mllm,
    @Nullable Avatar avatar,
    @Nullable TurnDetection turnDetection,
    @Nullable Interruption interruption,
    @Nullable SelectiveAttention selectiveAttention,
    @Nullable Map<String, String> labels,
    @Nullable Encryption encryption,
    @Nullable FillerWords fillerWords,
    @Nullable AgentParameters parameters,
    Map<String, Object> extra,
    Map<String, Object> requestExtra) {

  private static final Duration LONGEST_IDLE = Duration.ofDays(3);

  /**
   * Checks the rules of all fields. A message names a field by its path from here, such as {@code
   * llm.maxHistory}.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public JoinSpec {
    presets = Check.listOrNull(presets);
    users = Check.listOrEmpty(users);
    labels = Fields.mapOrNull(labels);
    extra = ExtraFields.copyOf(extra);
    requestExtra = ExtraFields.copyOf(requestExtra);
    Check.notBlank("name", name);
    checkBeginning(presets, pipelineId);
    RtcNames.channel("channel", channel);
    Check.given("agent", agent);
    notBlankIfGiven("signalingUser", signalingUser);
    Check.that(users.size() == 1, "users", "have exactly one element", users.size());
    checkUids(agent, users, Boolean.TRUE.equals(stringUids));
    Fields.seconds("idleTimeout", idleTimeout, LONGEST_IDLE);
    checkModels(
        llm, tts, mllm, isMultimodal(mllm, features), presets == null && pipelineId == null);
    checked("geofence", geofence, Geofence::check);
    checked("features", features, AdvancedFeatures::check);
    checked("asr", asr, Asr::check);
    checked("avatar", avatar, Avatar::check);
    checked("turnDetection", turnDetection, TurnDetection::check);
    checked("interruption", interruption, Interruption::check);
    checked("selectiveAttention", selectiveAttention, SelectiveAttention::check);
    checked("encryption", encryption, Encryption::check);
    checked("fillerWords", fillerWords, FillerWords::check);
    checked("parameters", parameters, AgentParameters::check);
    ExtraFields.check("extra", extra, Bodies.Properties.class);
    ExtraFields.check("requestExtra", requestExtra, Bodies.Join.class);
  }

  /**
   * Begins an agent.
   *
   * @return a builder with nothing set
   */
  public static JoinSpecBuilder builder() {
    return JoinSpecBuilder.builder();
  }

  /** What is empty would be sent as if there were something to begin with, and nothing is there. */
  private static void checkBeginning(@Nullable List<String> presets, @Nullable String pipelineId) {
    notBlankIfGiven("pipelineId", pipelineId);
    if (presets != null) {
      Check.that(!presets.isEmpty(), "presets", "not be empty", presets);
      for (String preset : presets) {
        Check.notBlank("presets", preset);
        Check.that(preset.indexOf(',') < 0, "presets", "have no comma in one", preset);
      }
    }
  }

  private static void notBlankIfGiven(String field, @Nullable String text) {
    if (text != null) {
      Check.notBlank(field, text);
    }
  }

  private static void checkUids(Uid agent, List<Uid> users, boolean texts) {
    Check.that(texts || agent.isNumber(), "agent", "be a number unless stringUids", agent);
    for (Uid user : users) {
      Check.that(texts || user.isNumber(), "users", "be numbers unless stringUids", user);
      Check.that(!user.equals(agent), "users", "not have the agent itself", user);
    }
  }

  private static boolean isMultimodal(@Nullable Mllm mllm, @Nullable AdvancedFeatures features) {
    return mllm != null
        && (Boolean.TRUE.equals(mllm.enable())
            || (features != null && Boolean.TRUE.equals(features.multimodal())));
  }

  private static void checkModels(
      @Nullable Llm llm,
      @Nullable Tts tts,
      @Nullable Mllm mllm,
      boolean multimodal,
      boolean complete) {
    if (complete && !multimodal) {
      Check.given("llm", llm);
      Check.given("tts", tts);
    }
    checked("llm", llm, (model, field) -> model.check(field, complete && !multimodal));
    checked("tts", tts, (speech, field) -> speech.check(field, complete && !multimodal));
    checked("mllm", mllm, (model, field) -> model.check(field, complete && multimodal));
  }

  private static <T> void checked(
      String field, @Nullable T block, BiConsumer<? super T, String> check) {
    if (block != null) {
      check.accept(block, field);
    }
  }
}

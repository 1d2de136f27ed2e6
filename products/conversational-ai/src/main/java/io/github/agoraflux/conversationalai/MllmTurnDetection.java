package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How turns are detected for a multimodal model.
 *
 * @param mode who detects them; null for the vendor's default
 * @param agoraVad how Agora does, for {@link MllmTurnMode#AGORA_VAD}; null for its defaults
 * @param serverVad how the vendor does, for {@link MllmTurnMode#SERVER_VAD}; null for its defaults
 * @param semanticVad how the vendor does, for {@link MllmTurnMode#SEMANTIC_VAD}; null for its
 *     defaults
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record MllmTurnDetection(
    @Nullable MllmTurnMode mode,
    @JsonProperty("agora_vad_config") @Nullable AgoraVad agoraVad,
    @JsonProperty("server_vad_config") @Nullable ServerVad serverVad,
    @JsonProperty("semantic_vad_config") @Nullable SemanticVad semanticVad,
    @JsonAnyGetter Map<String, Object> extra) {

  /** Copies; the request that has it checks. */
  public MllmTurnDetection {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a detection.
   *
   * @return a builder with nothing set
   */
  public static MllmTurnDetectionBuilder builder() {
    return MllmTurnDetectionBuilder.builder();
  }

  /**
   * Turns that Agora detects.
   *
   * @param config how
   * @return the detection
   */
  public static MllmTurnDetection byAgora(AgoraVad config) {
    return new MllmTurnDetection(MllmTurnMode.AGORA_VAD, config, null, null, Map.of());
  }

  /**
   * Turns that the vendor detects by voice activity.
   *
   * @param config how
   * @return the detection
   */
  public static MllmTurnDetection byVendor(ServerVad config) {
    return new MllmTurnDetection(MllmTurnMode.SERVER_VAD, null, config, null, Map.of());
  }

  /**
   * Turns that the vendor detects by what has been said.
   *
   * @param eagerness how eagerly
   * @return the detection
   */
  public static MllmTurnDetection byMeaning(Eagerness eagerness) {
    return new MllmTurnDetection(
        MllmTurnMode.SEMANTIC_VAD, null, null, SemanticVad.of(eagerness), Map.of());
  }

  void check(String field) {
    if (agoraVad != null) {
      agoraVad.check(field + ".agoraVad");
    }
    if (serverVad != null) {
      serverVad.check(field + ".serverVad");
    }
    if (semanticVad != null) {
      semanticVad.check(field + ".semanticVad");
    }
    ExtraFields.check(field + ".extra", extra, MllmTurnDetection.class);
  }

  /**
   * How the vendor detects turns by what has been said.
   *
   * @param eagerness how eagerly; null for the vendor's default
   * @param extra fields that this record has no component for, by their name on the wire; sent as
   *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
   */
  public record SemanticVad(
      @Nullable Eagerness eagerness, @JsonAnyGetter Map<String, Object> extra) {

    /** Copies; the request that has it checks. */
    public SemanticVad {
      extra = ExtraFields.copyOf(extra);
    }

    /**
     * As eagerly as is said.
     *
     * @param eagerness how eagerly
     * @return the detection
     */
    public static SemanticVad of(Eagerness eagerness) {
      return new SemanticVad(eagerness, Map.of());
    }

    void check(String field) {
      ExtraFields.check(field + ".extra", extra, SemanticVad.class);
    }
  }
}

package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How turns are detected for a multimodal model.
 *
 * @param mode who detects them; null for the vendor's default
 * @param agoraVad how Agora does, for {@link MllmTurnMode#AGORA_VAD}; null for its defaults
 * @param serverVad how the vendor does, for {@link MllmTurnMode#SERVER_VAD}; null for its defaults
 * @param semanticVad how the vendor does, for {@link MllmTurnMode#SEMANTIC_VAD}; null for its
 *     defaults
 */
public record MllmTurnDetection(
    @Nullable MllmTurnMode mode,
    @JsonProperty("agora_vad_config") @Nullable AgoraVad agoraVad,
    @JsonProperty("server_vad_config") @Nullable ServerVad serverVad,
    @JsonProperty("semantic_vad_config") @Nullable SemanticVad semanticVad) {

  /**
   * Turns that Agora detects.
   *
   * @param config how
   * @return the detection
   */
  public static MllmTurnDetection byAgora(AgoraVad config) {
    return new MllmTurnDetection(MllmTurnMode.AGORA_VAD, config, null, null);
  }

  /**
   * Turns that the vendor detects by voice activity.
   *
   * @param config how
   * @return the detection
   */
  public static MllmTurnDetection byVendor(ServerVad config) {
    return new MllmTurnDetection(MllmTurnMode.SERVER_VAD, null, config, null);
  }

  /**
   * Turns that the vendor detects by what has been said.
   *
   * @param eagerness how eagerly
   * @return the detection
   */
  public static MllmTurnDetection byMeaning(Eagerness eagerness) {
    return new MllmTurnDetection(MllmTurnMode.SEMANTIC_VAD, null, null, new SemanticVad(eagerness));
  }

  void check(String field) {
    if (agoraVad != null) {
      agoraVad.check(field + ".agoraVad");
    }
    if (serverVad != null) {
      serverVad.check(field + ".serverVad");
    }
  }

  /**
   * How the vendor detects turns by what has been said.
   *
   * @param eagerness how eagerly; null for the vendor's default
   */
  public record SemanticVad(@Nullable Eagerness eagerness) {}
}

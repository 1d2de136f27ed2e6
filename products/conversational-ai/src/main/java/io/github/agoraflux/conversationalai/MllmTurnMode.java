package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Who detects turns for a multimodal model.
 *
 * @param value as it stands on the wire
 */
public record MllmTurnMode(String value) implements OpenEnum<String> {

  /** Agora, by voice activity. */
  public static final MllmTurnMode AGORA_VAD = new MllmTurnMode("agora_vad");

  /** The vendor, by voice activity; OpenAI and Gemini. */
  public static final MllmTurnMode SERVER_VAD = new MllmTurnMode("server_vad");

  /** The vendor, by what has been said; OpenAI. */
  public static final MllmTurnMode SEMANTIC_VAD = new MllmTurnMode("semantic_vad");

  private static final Set<MllmTurnMode> KNOWN = Set.of(AGORA_VAD, SERVER_VAD, SEMANTIC_VAD);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

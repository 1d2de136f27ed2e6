package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Whose multimodal model it is.
 *
 * @param value as it stands on the wire
 */
public record MllmVendor(String value) implements OpenEnum<String> {

  /** OpenAI Realtime. */
  public static final MllmVendor OPENAI = new MllmVendor("openai");

  /** Google Gemini Live. */
  public static final MllmVendor GEMINI = new MllmVendor("gemini");

  /** Google Gemini Live on Vertex AI. */
  public static final MllmVendor VERTEXAI = new MllmVendor("vertexai");

  /** xAI Grok. */
  public static final MllmVendor XAI = new MllmVendor("xai");

  private static final Set<MllmVendor> KNOWN = Set.of(OPENAI, GEMINI, VERTEXAI, XAI);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

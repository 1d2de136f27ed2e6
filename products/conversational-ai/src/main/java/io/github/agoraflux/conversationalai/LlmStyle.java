package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * In which form a language model is asked.
 *
 * @param value as it stands on the wire
 */
public record LlmStyle(String value) implements OpenEnum<String> {

  /** OpenAI's, and what is compatible with it; the default. */
  public static final LlmStyle OPENAI = new LlmStyle("openai");

  /** Google Gemini's and Vertex's. */
  public static final LlmStyle GEMINI = new LlmStyle("gemini");

  /** Anthropic Claude's. */
  public static final LlmStyle ANTHROPIC = new LlmStyle("anthropic");

  /** Dify's. */
  public static final LlmStyle DIFY = new LlmStyle("dify");

  private static final Set<LlmStyle> KNOWN = Set.of(OPENAI, GEMINI, ANTHROPIC, DIFY);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

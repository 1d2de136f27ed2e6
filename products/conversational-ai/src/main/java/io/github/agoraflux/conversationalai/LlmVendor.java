package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Whose language model it is.
 *
 * @param value as it stands on the wire
 */
public record LlmVendor(String value) implements OpenEnum<String> {

  /** OpenAI. */
  public static final LlmVendor OPENAI = new LlmVendor("openai");

  /** Azure OpenAI. */
  public static final LlmVendor AZURE = new LlmVendor("azure");

  /** xAI Grok. */
  public static final LlmVendor XAI = new LlmVendor("xai");

  /** One's own: it is told more with each request, and a history has times. */
  public static final LlmVendor CUSTOM = new LlmVendor("custom");

  private static final Set<LlmVendor> KNOWN = Set.of(OPENAI, AZURE, XAI, CUSTOM);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

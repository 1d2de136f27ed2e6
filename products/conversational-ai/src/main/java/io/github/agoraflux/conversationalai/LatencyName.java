package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What took time in a turn.
 *
 * @param value as it stands on the wire
 */
public record LatencyName(String value) implements OpenEnum<String> {

  /** Processing of the audio. */
  public static final LatencyName ALGORITHM_PROCESSING = new LatencyName("algorithm_processing");

  /** Recognition, from the end of speech to the last word. */
  public static final LatencyName ASR_TTLW = new LatencyName("asr_ttlw");

  /** The language model, up to its first token. */
  public static final LatencyName LLM_TTFT = new LatencyName("llm_ttft");

  /** The language model, from its first token to its first sentence. */
  public static final LatencyName LLM_FTFS = new LatencyName("llm_ftfs");

  /** Speech, up to its first byte. */
  public static final LatencyName TTS_TTFB = new LatencyName("tts_ttfb");

  /** The network. */
  public static final LatencyName TRANSPORT = new LatencyName("transport");

  /** The multimodal model, up to its first audio. */
  public static final LatencyName LLM_TTFA = new LatencyName("llm_ttfa");

  private static final Set<LatencyName> KNOWN =
      Set.of(ALGORITHM_PROCESSING, ASR_TTLW, LLM_TTFT, LLM_FTFS, TTS_TTFB, TRANSPORT, LLM_TTFA);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

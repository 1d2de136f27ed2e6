package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Who turns text into speech.
 *
 * @param value as it stands on the wire
 */
public record TtsVendor(String value) implements OpenEnum<String> {

  /** Microsoft Azure. */
  public static final TtsVendor MICROSOFT = new TtsVendor("microsoft");

  /** ElevenLabs. */
  public static final TtsVendor ELEVENLABS = new TtsVendor("elevenlabs");

  /** MiniMax. */
  public static final TtsVendor MINIMAX = new TtsVendor("minimax");

  /** Deepgram. */
  public static final TtsVendor DEEPGRAM = new TtsVendor("deepgram");

  /** Murf. */
  public static final TtsVendor MURF = new TtsVendor("murf");

  /** Cartesia. */
  public static final TtsVendor CARTESIA = new TtsVendor("cartesia");

  /** OpenAI. */
  public static final TtsVendor OPENAI = new TtsVendor("openai");

  /** Hume AI. */
  public static final TtsVendor HUMEAI = new TtsVendor("humeai");

  /** Rime. */
  public static final TtsVendor RIME = new TtsVendor("rime");

  /** Fish Audio. */
  public static final TtsVendor FISHAUDIO = new TtsVendor("fishaudio");

  /** Google. */
  public static final TtsVendor GOOGLE = new TtsVendor("google");

  /** Amazon Polly. */
  public static final TtsVendor AMAZON = new TtsVendor("amazon");

  /** Sarvam. */
  public static final TtsVendor SARVAM = new TtsVendor("sarvam");

  /** xAI. */
  public static final TtsVendor XAI = new TtsVendor("xai");

  private static final Set<TtsVendor> KNOWN =
      Set.of(
          MICROSOFT,
          ELEVENLABS,
          MINIMAX,
          DEEPGRAM,
          MURF,
          CARTESIA,
          OPENAI,
          HUMEAI,
          RIME,
          FISHAUDIO,
          GOOGLE,
          AMAZON,
          SARVAM,
          XAI);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

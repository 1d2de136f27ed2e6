package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Who recognizes speech.
 *
 * @param value as it stands on the wire
 */
public record AsrVendor(String value) implements OpenEnum<String> {

  /** Agora's own; the default. */
  public static final AsrVendor ARES = new AsrVendor("ares");

  /** Microsoft Azure. */
  public static final AsrVendor MICROSOFT = new AsrVendor("microsoft");

  /** Deepgram. */
  public static final AsrVendor DEEPGRAM = new AsrVendor("deepgram");

  /** OpenAI. */
  public static final AsrVendor OPENAI = new AsrVendor("openai");

  /** Google. */
  public static final AsrVendor GOOGLE = new AsrVendor("google");

  /** Amazon Transcribe. */
  public static final AsrVendor AMAZON = new AsrVendor("amazon");

  /** AssemblyAI. */
  public static final AsrVendor ASSEMBLYAI = new AsrVendor("assemblyai");

  /** Speechmatics. */
  public static final AsrVendor SPEECHMATICS = new AsrVendor("speechmatics");

  /** Sarvam. */
  public static final AsrVendor SARVAM = new AsrVendor("sarvam");

  /** xAI. */
  public static final AsrVendor XAI = new AsrVendor("xai");

  private static final Set<AsrVendor> KNOWN =
      Set.of(
          ARES, MICROSOFT, DEEPGRAM, OPENAI, GOOGLE, AMAZON, ASSEMBLYAI, SPEECHMATICS, SARVAM, XAI);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

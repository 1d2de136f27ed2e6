package io.github.agoraflux.console;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * Which service usage is asked for.
 *
 * @param value as it stands on the wire
 */
public record Business(String value) implements OpenEnum<String> {

  /** Voice and video calls, in seconds by resolution. */
  public static final Business DEFAULT = new Business("default");

  /** Transcoding of streams that are pushed to a CDN. */
  public static final Business TRANSCODING = new Business("transcodeDuration");

  /** On-premise recording. */
  public static final Business RECORDING = new Business("recording");

  /** Cloud recording. */
  public static final Business CLOUD_RECORDING = new Business("cloudRecording");

  /** Mini apps. */
  public static final Business MINI_APP = new Business("miniapp");

  private static final Set<Business> KNOWN =
      Set.of(DEFAULT, TRANSCODING, RECORDING, CLOUD_RECORDING, MINI_APP);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.mediagateway;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a stream that is pushed is doing.
 *
 * @param value as it stands on the wire
 */
public record StreamStatus(String value) implements OpenEnum<String> {

  /** The encoder has connected; nothing is known of audio and video yet. */
  public static final StreamStatus STARTED = new StreamStatus("Started");

  /** Audio or video arrives. */
  public static final StreamStatus RUNNING = new StreamStatus("Running");

  private static final Set<StreamStatus> KNOWN = Set.of(STARTED, RUNNING);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

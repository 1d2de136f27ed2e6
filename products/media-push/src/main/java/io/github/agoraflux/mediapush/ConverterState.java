package io.github.agoraflux.mediapush;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a converter is doing.
 *
 * @param value as it stands on the wire
 */
public record ConverterState(String value) implements OpenEnum<String> {

  /** It has not begun to push, or has ended. Named in older pages only. */
  public static final ConverterState IDLE = new ConverterState("idle");

  /** It connects to Agora's streaming server and to the CDN. */
  public static final ConverterState CONNECTING = new ConverterState("connecting");

  /** It pushes. */
  public static final ConverterState RUNNING = new ConverterState("running");

  /** It could not push: check the CDN address, delete the converter and create a new one. */
  public static final ConverterState FAILED = new ConverterState("failed");

  private static final Set<ConverterState> KNOWN = Set.of(IDLE, CONNECTING, RUNNING, FAILED);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

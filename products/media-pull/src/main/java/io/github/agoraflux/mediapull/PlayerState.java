package io.github.agoraflux.mediapull;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a cloud player is doing.
 *
 * @param value as it stands on the wire
 */
public record PlayerState(String value) implements OpenEnum<String> {

  /** It has not begun to play. */
  public static final PlayerState IDLE = new PlayerState("idle");

  /** It connects to the stream's address, or looks what audio and video there are. */
  public static final PlayerState CONNECTING = new PlayerState("connecting");

  /** It plays. */
  public static final PlayerState RUNNING = new PlayerState("running");

  /** It cannot reach the stream, or cannot play it: delete the player and create a new one. */
  public static final PlayerState FAILED = new PlayerState("failed");

  private static final Set<PlayerState> KNOWN = Set.of(IDLE, CONNECTING, RUNNING, FAILED);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

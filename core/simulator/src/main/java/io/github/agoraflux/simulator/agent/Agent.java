package io.github.agoraflux.simulator.agent;

import java.time.Instant;

/** Somebody without a body who is in a channel, or was. */
public interface Agent {

  /**
   * Which it is.
   *
   * @return its ID, 32 hexadecimal digits
   */
  String id();

  /**
   * Where it is, or was.
   *
   * @return the name of the channel
   */
  String channel();

  /**
   * Since when.
   *
   * @return when it was started
   */
  Instant created();
}

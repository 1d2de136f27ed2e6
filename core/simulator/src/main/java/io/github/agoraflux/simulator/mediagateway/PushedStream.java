package io.github.agoraflux.simulator.mediagateway;

import java.time.Duration;
import java.time.Instant;

/**
 * A stream that an encoder pushes, at one moment.
 *
 * @param sid the id of this time that it is pushed
 * @param key the stream key it is pushed with
 * @param channel the channel it is in
 * @param uid the host it comes from
 * @param begun when the encoder connected
 * @param videoMuted whether its video is muted
 * @param audioMuted whether its audio is muted
 */
public record PushedStream(
    String sid,
    String key,
    String channel,
    String uid,
    Instant begun,
    boolean videoMuted,
    boolean audioMuted) {

  /**
   * Whether audio and video have arrived.
   *
   * @param now the time
   * @param connecting how long that takes
   * @return false while it has only started
   */
  public boolean isRunning(Instant now, Duration connecting) {
    return !now.isBefore(begun.plus(connecting));
  }

  PushedStream muted(boolean video, boolean audio) {
    return new PushedStream(sid, key, channel, uid, begun, video, audio);
  }

  @Override
  public String toString() {
    return "PushedStream[sid=" + sid + ", channel=" + channel + ", uid=" + uid + "]";
  }
}

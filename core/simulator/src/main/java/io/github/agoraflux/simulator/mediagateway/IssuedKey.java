package io.github.agoraflux.simulator.mediagateway;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stream key that was created.
 *
 * @param key the key
 * @param channel the channel it is for, empty for one that is made up when a stream begins
 * @param uid the host its streams come from, empty or 0 for one that is made up
 * @param expiresAfter how long it is good for, zero for always
 * @param created when it was created
 * @param templateId the template its streams are treated by, or null
 */
public record IssuedKey(
    String key,
    String channel,
    String uid,
    Duration expiresAfter,
    Instant created,
    @Nullable String templateId) {

  /**
   * Whether streams can be pushed with it.
   *
   * @param now the time
   * @return false if it has expired
   */
  public boolean isGood(Instant now) {
    return expiresAfter.isZero() || now.isBefore(created.plus(expiresAfter));
  }

  @Override
  public String toString() {
    return "IssuedKey[channel=" + channel + ", uid=" + uid + "]";
  }
}

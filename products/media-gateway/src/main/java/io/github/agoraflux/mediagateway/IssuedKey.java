package io.github.agoraflux.mediagateway;

import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stream key and what it is for.
 *
 * @param streamKey the key
 * @param channel the channel it is for
 * @param uid the host that streams pushed with it come from
 * @param expiresAfter how long it is good for, from its creation; zero for always
 * @param createdAt when it was created, to the second
 */
public record IssuedKey(
    StreamKey streamKey,
    String channel,
    String uid,
    @WireUnit(ChronoUnit.SECONDS) Duration expiresAfter,
    @WireUnit(ChronoUnit.SECONDS) Instant createdAt) {

  /**
   * When it expires.
   *
   * @return the moment; null if never
   */
  public @Nullable Instant expiresAt() {
    return expiresAfter.isZero() ? null : createdAt.plus(expiresAfter);
  }
}

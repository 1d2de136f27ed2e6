package io.github.agoraflux.speechtotext;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token to start a task with.
 *
 * @param token the token
 * @param instanceId what it was asked for
 * @param createdAt when it was made, to the second; null if not told
 */
public record AcquiredToken(
    BuilderToken token, @Nullable String instanceId, @Nullable Instant createdAt) {

  private static final Duration LIFE = Duration.ofMinutes(5);

  /**
   * Until when it may start a task.
   *
   * @return five minutes after it was made; null if that is not told
   */
  public @Nullable Instant expiresAt() {
    return createdAt == null ? null : createdAt.plus(LIFE);
  }
}

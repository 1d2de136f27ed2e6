package io.github.agoraflux.mediapull;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A cloud player as it stands in a list. Agora may tell no more of one than id, name and time. Its
 * region is never told.
 *
 * @param id its id
 * @param name its name; null if it has none
 * @param streamUrl what it plays; null if not told
 * @param channel the channel it plays in; null if not told
 * @param uid the user it joined as; null where users have texts, or if not told
 * @param account the user it joined as; null where users have numbers, or if not told
 * @param createdAt when it was created, to the second; null if not told
 * @param state what it is doing; null if not told
 */
public record Player(
    PlayerId id,
    @Nullable String name,
    @Nullable StreamUrl streamUrl,
    @JsonProperty("channelName") @Nullable String channel,
    @Nullable Long uid,
    @Nullable String account,
    @JsonProperty("createTs") @JsonAlias("CreateTs") @WireUnit(ChronoUnit.SECONDS)
        @Nullable Instant createdAt,
    @JsonProperty("status") @Nullable PlayerState state) {

  /** Takes an empty name for none. */
  public Player {
    name = name == null || name.isEmpty() ? null : name;
  }

  /**
   * Whether it plays.
   *
   * @return true for {@link PlayerState#RUNNING}
   */
  public boolean isRunning() {
    return PlayerState.RUNNING.equals(state);
  }

  /**
   * Whether it could not play.
   *
   * @return true for {@link PlayerState#FAILED}
   */
  public boolean hasFailed() {
    return PlayerState.FAILED.equals(state);
  }

  PlayerStatus status() {
    return new PlayerStatus(id, uid, account, createdAt, state);
  }
}

package io.github.agoraflux.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Secret;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A cloud player was created (1), was destroyed (3) or has another status (4).
 *
 * @param player the player, as far as it is told of
 * @param at when it happened
 * @param fields which fields of the player are told, with commas between; null for all
 * @param destroyReason why it was destroyed: {@code Delete Request}, {@code Internal Error}, {@code
 *     Idle Timeout} or {@code Stream Stopped}; else null
 * @param requestId the id of the request that created it, null for none
 * @see <a href="https://docs.agora.io/en/media-pull/develop/receive-notifications">Media Pull
 *     events</a>
 */
public record PlayerEvent(
    Player player,
    @JsonProperty("lts") Timestamp at,
    @Nullable String fields,
    @Nullable String destroyReason,
    @JsonProperty("xRequestId") @Nullable String requestId)
    implements NotificationEvent {

  /**
   * A cloud player. What is null was not told.
   *
   * @param id the player's id
   * @param name its name
   * @param channel the channel it plays in
   * @param streamUrl the stream it plays; may hold a key, so it is not printed
   * @param token the token it joined with
   * @param uid the user it plays as
   * @param account the same for a user whose id is a text
   * @param idleTimeout how long it may play nothing
   * @param createdAt when it was created
   * @param status {@code connecting}, {@code success}, {@code running}, {@code failed} or {@code
   *     stopped}
   */
  public record Player(
      String id,
      @Nullable String name,
      @JsonProperty("channelName") @Nullable String channel,
      @Nullable Secret streamUrl,
      @Nullable Secret token,
      @Nullable Long uid,
      @Nullable String account,
      @WireUnit(ChronoUnit.SECONDS) @Nullable Duration idleTimeout,
      @JsonProperty("createTs") @Nullable Timestamp createdAt,
      @Nullable String status) {}
}

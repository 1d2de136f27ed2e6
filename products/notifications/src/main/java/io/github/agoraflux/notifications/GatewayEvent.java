package io.github.agoraflux.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Secret;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is pushed through Media Gateway was connected (1), disconnected (2) or aborted (3),
 * or has another profile (4). What is null was not told.
 *
 * @param sid the session's id
 * @param region the region that took the stream
 * @param domain the domain it is pushed to
 * @param streamKey the key it is pushed with
 * @param rtc where it goes in RTC
 * @param transcoding how it is transcoded, empty if not told
 * @param statistics bytes in and out by kind, such as {@code inputAudioBytes}; empty if not told
 * @param videoProfile {@code codec}, {@code width}, {@code height} and {@code gop}; empty if not
 *     told
 * @param audioProfile {@code sampleRate} and {@code channels}; empty if not told
 * @param begunAt when it began
 * @param endedAt when it ended
 * @param errorCode why it was aborted, 1 to 10
 * @param reason the same in words
 * @see <a href="https://docs.agora.io/en/media-gateway/develop/receive-notifications">Media Gateway
 *     event types</a>
 */
public record GatewayEvent(
    String sid,
    @Nullable String region,
    @Nullable String domain,
    @Nullable Secret streamKey,
    @JsonProperty("rtcInfo") @Nullable Rtc rtc,
    Map<String, @Nullable Object> transcoding,
    @JsonProperty("streamStats") Map<String, @Nullable Object> statistics,
    Map<String, @Nullable Object> videoProfile,
    Map<String, @Nullable Object> audioProfile,
    @JsonProperty("beginAt") @Nullable Instant begunAt,
    @JsonProperty("endAt") @Nullable Instant endedAt,
    @Nullable Integer errorCode,
    @Nullable String reason)
    implements NotificationEvent {

  /**
   * Where a stream goes.
   *
   * @param channel the channel's name, made up by Agora if the key names none
   * @param uid the host's user id, made up by Agora if the key names none
   */
  public record Rtc(@Nullable String channel, @Nullable String uid) {}
}

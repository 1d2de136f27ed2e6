package io.github.agoraflux.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A call: from the moment its first user joins a channel to the moment its last one leaves.
 *
 * @param id its id
 * @param channel the channel's name
 * @param createdAt when it began
 * @param destroyedAt when it ended; null if Agora does not tell. While the call goes on Agora
 *     documents nothing: null, or some moment such as that of the answer
 * @param finished whether it has ended
 * @param peakUsers the most users at the same time; null if not told
 * @param averageUsers the average number of users; null if not told
 * @param audioFreezeRate how much of the audio froze, 0 to 1; null if not told
 * @param videoFreezeRate how much of the video froze, 0 to 1; null if not told
 */
public record CallSummary(
    @JsonProperty("call_id") CallId id,
    @JsonProperty("cname") String channel,
    @JsonProperty("created_ts") @WireUnit(ChronoUnit.SECONDS) Instant createdAt,
    @JsonProperty("destroyed_ts") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant destroyedAt,
    boolean finished,
    @JsonProperty("call_pcu") @Nullable Long peakUsers,
    @JsonProperty("call_acu") @Nullable Double averageUsers,
    @JsonProperty("call_audio_freeze_rate") @Nullable Double audioFreezeRate,
    @JsonProperty("call_video_freeze_rate") @Nullable Double videoFreezeRate) {

  /**
   * This call as a search for its details wants it: until its end, as far as there is data.
   *
   * @param latest the latest moment that may be asked for: now minus the delay of the pricing plan,
   *     for sessions and metrics 300 seconds for Standard, 150 for Premium and 100 for Enterprise.
   *     What comes after it is left out; beyond it Agora refuses a query with {@link
   *     SearchLimit#DATA_DELAY}
   * @return its id and its time
   * @throws IllegalArgumentException if the call began after {@code latest}
   */
  public CallKey key(Instant latest) {
    Check.given("latest", latest);
    return new CallKey(
        id, createdAt, destroyedAt != null && destroyedAt.isBefore(latest) ? destroyedAt : latest);
  }
}

package io.github.agoraflux.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's stay in a call.
 *
 * @param id the session's id
 * @param channel the channel's name
 * @param uid the user's id
 * @param account the user's name or string account; null if there is none
 * @param network the kind of network; null if not told
 * @param platform the platform; null if not told
 * @param speaker whether the user spoke; null if not told
 * @param features what the user was and used
 * @param sdkVersion the version of the SDK; null if not told
 * @param device the type of the device; null if not told
 * @param joinedAt when the user joined
 * @param leftAt when the user left; null if not told, as while the user stays
 * @param finished whether the user has left
 * @param audioFreezeRate how much of the user's audio froze, 0 to 1; null if not told
 * @param videoFreezeRate how much of the user's video froze, 0 to 1; null if not told
 */
public record CallSession(
    @JsonProperty("sid") SessionId id,
    @JsonProperty("cname") String channel,
    long uid,
    @Nullable String account,
    @Nullable String network,
    @Nullable String platform,
    @Nullable Boolean speaker,
    @JsonProperty("roles") List<UserFeature> features,
    @JsonProperty("sdk_version") @Nullable String sdkVersion,
    @JsonProperty("device_type") @Nullable String device,
    @JsonProperty("join_ts") @WireUnit(ChronoUnit.SECONDS) Instant joinedAt,
    @JsonProperty("leave_ts") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant leftAt,
    boolean finished,
    @JsonProperty("user_audio_freeze_rate") @Nullable Double audioFreezeRate,
    @JsonProperty("user_video_freeze_rate") @Nullable Double videoFreezeRate) {

  /** Copies. */
  public CallSession {
    features = List.copyOf(features);
  }
}

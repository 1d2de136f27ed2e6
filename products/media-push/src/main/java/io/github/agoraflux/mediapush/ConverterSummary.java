package io.github.agoraflux.mediapush;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A converter as it stands in a list. Its region is not told.
 *
 * @param id its id
 * @param name its name; null if it has none
 * @param channel the channel whose media it pushes
 * @param rtmpUrl where it pushes to
 * @param state what it is doing
 * @param createdAt when it was created, to the second
 * @param updatedAt when it was last changed, to the second
 * @param idleTimeout after how long without anybody to push it ends by itself; null if not told
 * @param appId the project it belongs to; null if not told
 * @param ip an address that Agora's example shows and no document explains; null if not told
 * @param status a status that Agora's example shows as {@code 200} and no document explains; null
 *     if not told
 */
public record ConverterSummary(
    @JsonProperty("converterId") ConverterId id,
    @JsonProperty("converterName") @Nullable String name,
    @JsonProperty("rtcChannel") String channel,
    RtmpUrl rtmpUrl,
    ConverterState state,
    @JsonProperty("create") @JsonAlias("createTs") @WireUnit(ChronoUnit.SECONDS) Instant createdAt,
    @JsonProperty("updateTs") @WireUnit(ChronoUnit.SECONDS) Instant updatedAt,
    @JsonAlias("idleTimeOut") @WireUnit(ChronoUnit.SECONDS) @Nullable Duration idleTimeout,
    @Nullable String appId,
    @Nullable String ip,
    @Nullable String status) {

  /** Takes an empty name for none. */
  public ConverterSummary {
    name = name == null || name.isEmpty() ? null : name;
  }
}

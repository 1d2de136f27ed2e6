package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was rewarded.
 *
 * @param rewardDetails who, and how much
 * @param updateTime when; null if not told
 */
public record RewardsChange(
    List<Reward> rewardDetails, @WireUnit(ChronoUnit.MILLIS) @Nullable Instant updateTime)
    implements EventData {

  /**
   * What somebody got.
   *
   * @param userUuid the user
   * @param changedReward how many rewards more; null if not told
   * @param totalReward how many rewards in all; null if not told
   */
  public record Reward(
      UserId userUuid,
      @Nullable Integer changedReward,
      @JsonAlias("total") @Nullable Integer totalReward) {}
}

package io.github.agoraflux.analytics;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What is told of a call over time.
 *
 * @param value as it stands on the wire
 */
public record CallMetric(String value) implements OpenEnum<String> {

  /** Users in the call. */
  public static final CallMetric USER_COUNT = new CallMetric("user_count");

  /** How much of the audio froze, a ratio. */
  public static final CallMetric AUDIO_FREEZE_RATE = new CallMetric("audio_freeze_rate");

  /** How much of the video froze, a ratio. */
  public static final CallMetric VIDEO_FREEZE_RATE = new CallMetric("video_freeze_rate");

  /** Users whose audio froze. */
  public static final CallMetric AUDIO_FREEZE_USER_COUNT =
      new CallMetric("audio_freeze_user_count");

  /** Users whose video froze. */
  public static final CallMetric VIDEO_FREEZE_USER_COUNT =
      new CallMetric("video_freeze_user_count");

  private static final Set<CallMetric> KNOWN =
      Set.of(
          USER_COUNT,
          AUDIO_FREEZE_RATE,
          VIDEO_FREEZE_RATE,
          AUDIO_FREEZE_USER_COUNT,
          VIDEO_FREEZE_USER_COUNT);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  private static final Set<CallMetric> RATIOS = Set.of(AUDIO_FREEZE_RATE, VIDEO_FREEZE_RATE);

  /**
   * What the value counts.
   *
   * @return the unit; {@link MetricUnit#UNDOCUMENTED} for a metric that Agora added later
   */
  public MetricUnit unit() {
    if (RATIOS.contains(this)) {
      return MetricUnit.RATIO;
    }
    return isKnown() ? MetricUnit.COUNT : MetricUnit.UNDOCUMENTED;
  }
}

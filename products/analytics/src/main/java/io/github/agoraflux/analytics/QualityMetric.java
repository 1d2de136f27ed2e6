package io.github.agoraflux.analytics;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How well calls went. Every metric is a ratio.
 *
 * @param value as it stands on the wire
 */
public record QualityMetric(String value) implements OpenEnum<String> {

  /** Attempts to join that succeeded, of all attempts. */
  public static final QualityMetric JOIN_SUCCESS_RATE = new QualityMetric("joinSuccessRate");

  /** Attempts to join that succeeded within 5 seconds, of all attempts. */
  public static final QualityMetric JOIN_SUCCESS_WITHIN_5_SECONDS_RATE =
      new QualityMetric("joinSuccessIn5sRate");

  /** The time in which audio froze for more than 200 ms, of all time with audio. */
  public static final QualityMetric AUDIO_FREEZE_RATE = new QualityMetric("audioFreezeRate");

  /** The time in which video froze for more than 600 ms, of all time with video. */
  public static final QualityMetric VIDEO_FREEZE_RATE = new QualityMetric("videoFreezeRate");

  /** The time in which media took more than 400 ms from end to end, of all time. */
  public static final QualityMetric NETWORK_DELAY = new QualityMetric("networkDelay");

  private static final Set<QualityMetric> KNOWN =
      Set.of(
          JOIN_SUCCESS_RATE,
          JOIN_SUCCESS_WITHIN_5_SECONDS_RATE,
          AUDIO_FREEZE_RATE,
          VIDEO_FREEZE_RATE,
          NETWORK_DELAY);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /**
   * What the value counts.
   *
   * @return the unit; {@link MetricUnit#UNDOCUMENTED} for a metric that Agora added later
   */
  public MetricUnit unit() {
    return isKnown() ? MetricUnit.RATIO : MetricUnit.UNDOCUMENTED;
  }
}

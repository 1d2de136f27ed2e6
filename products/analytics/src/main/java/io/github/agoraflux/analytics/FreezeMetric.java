package io.github.agoraflux.analytics;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How much of a call's media froze.
 *
 * @param value as it stands on the wire
 */
public record FreezeMetric(String value) implements OpenEnum<String> {

  /** Of the audio, a ratio. */
  public static final FreezeMetric AUDIO_FREEZE_RATE = new FreezeMetric("audio_freeze_rate");

  /** Of the video, a ratio. */
  public static final FreezeMetric VIDEO_FREEZE_RATE = new FreezeMetric("video_freeze_rate");

  private static final Set<FreezeMetric> KNOWN = Set.of(AUDIO_FREEZE_RATE, VIDEO_FREEZE_RATE);

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

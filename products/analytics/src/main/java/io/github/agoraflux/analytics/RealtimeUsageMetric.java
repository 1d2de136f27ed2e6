package io.github.agoraflux.analytics;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How much a project is used just now.
 *
 * @param value as it stands on the wire
 */
public record RealtimeUsageMetric(String value) implements OpenEnum<String> {

  /** Users in all channels; one in two channels counts twice. */
  public static final RealtimeUsageMetric USER_COUNT = new RealtimeUsageMetric("userCount");

  /** Channels in use. */
  public static final RealtimeUsageMetric CHANNEL_COUNT = new RealtimeUsageMetric("channelCount");

  private static final Set<RealtimeUsageMetric> KNOWN = Set.of(USER_COUNT, CHANNEL_COUNT);

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
    return isKnown() ? MetricUnit.COUNT : MetricUnit.UNDOCUMENTED;
  }
}

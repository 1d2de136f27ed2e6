package io.github.agoraflux.analytics;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How much a project was used within a span of time.
 *
 * @param value as it stands on the wire
 */
public record UsageMetric(String value) implements OpenEnum<String> {

  /**
   * Users in all channels; one who joins a channel under two ids, or two channels, counts twice.
   */
  public static final UsageMetric USER_COUNT = new UsageMetric("userCount");

  /** How often a user joined a channel. */
  public static final UsageMetric SESSION_COUNT = new UsageMetric("sessionCount");

  /** Channels; one counts again each time it was empty and is joined anew. */
  public static final UsageMetric CHANNEL_COUNT = new UsageMetric("channelCount");

  /** The most channels in use at the same time. Takes no dimension. */
  public static final UsageMetric PEAK_CURRENT_CHANNELS = new UsageMetric("peakCurrentChannels");

  /** The most users in calls at the same time. Takes no dimension. */
  public static final UsageMetric PEAK_CURRENT_USERS = new UsageMetric("peakCurrentUsers");

  /** How long all users were in calls, in a unit that Agora does not document. */
  public static final UsageMetric TOTAL_DURATION = new UsageMetric("totalDuration");

  /** How long all users were in calls with video, in a unit that Agora does not document. */
  public static final UsageMetric TOTAL_VIDEO_DURATION = new UsageMetric("totalVideoDuration");

  /** How long all users were in calls of audio alone, in a unit that Agora does not document. */
  public static final UsageMetric TOTAL_AUDIO_DURATION = new UsageMetric("totalAudioDuration");

  private static final Set<UsageMetric> KNOWN =
      Set.of(
          USER_COUNT,
          SESSION_COUNT,
          CHANNEL_COUNT,
          PEAK_CURRENT_CHANNELS,
          PEAK_CURRENT_USERS,
          TOTAL_DURATION,
          TOTAL_VIDEO_DURATION,
          TOTAL_AUDIO_DURATION);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  private static final Set<UsageMetric> COUNTS =
      Set.of(USER_COUNT, SESSION_COUNT, CHANNEL_COUNT, PEAK_CURRENT_CHANNELS, PEAK_CURRENT_USERS);

  /**
   * What the value counts.
   *
   * @return the unit; {@link MetricUnit#UNDOCUMENTED} for a metric that Agora added later
   */
  public MetricUnit unit() {
    return COUNTS.contains(this) ? MetricUnit.COUNT : MetricUnit.UNDOCUMENTED;
  }

  /** Whether Agora has it by dimension. */
  boolean takesDimension() {
    return !equals(PEAK_CURRENT_CHANNELS) && !equals(PEAK_CURRENT_USERS);
  }
}

package io.github.agoraflux.console;

import java.util.List;
import java.util.Map;

/**
 * The usage of a project, day by day. What is counted depends on the service that was asked for and
 * may change at any time; for calls it is {@code durationAudioAll}, {@code durationVideoHd}, {@code
 * durationVideoHdp}, {@code durationVideo1080P}, {@code durationVideo2K} and {@code
 * durationVideo4K}.
 *
 * @param counters what is counted, by key
 * @param days one for each day, in Agora's order
 */
public record UsageReport(Map<String, UsageCounter> counters, List<DailyUsage> days) {

  /** Copies. */
  public UsageReport {
    counters = Map.copyOf(counters);
    days = List.copyOf(days);
  }
}

package io.github.agoraflux.console;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/**
 * The usage of a day.
 *
 * @param date the day in UTC
 * @param amounts how much was used, by the key of the counter, in the counter's unit
 */
public record DailyUsage(LocalDate date, Map<String, Long> amounts) {

  /** Copies. */
  public DailyUsage {
    amounts = Map.copyOf(amounts);
  }

  /**
   * An amount of a counter whose unit is the second.
   *
   * @param key the counter's key, such as {@code durationAudioAll}
   * @return how long, zero if it was not counted
   */
  public Duration duration(String key) {
    return Duration.ofSeconds(amounts.getOrDefault(key, 0L));
  }
}

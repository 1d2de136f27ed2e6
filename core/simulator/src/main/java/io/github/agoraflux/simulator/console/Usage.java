package io.github.agoraflux.simulator.console;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** How long the services of each project were used, by day. */
public final class Usage {

  private record Day(String projectId, String business, LocalDate date) {}

  private final Map<Day, SortedMap<String, Long>> seconds = new ConcurrentHashMap<>();

  /** Begins without any. */
  Usage() {}

  /**
   * Adds to the usage of a day.
   *
   * @param projectId the project ID
   * @param business what was used, such as {@code default} or {@code cloudRecording}
   * @param date the day in UTC
   * @param key what is counted, such as {@code durationAudioAll}
   * @param moreSeconds by how much it grows
   */
  public void add(String projectId, String business, LocalDate date, String key, long moreSeconds) {
    seconds
        .computeIfAbsent(new Day(projectId, business, date), day -> new ConcurrentSkipListMap<>())
        .merge(key, moreSeconds, Long::sum);
  }

  /** The seconds of a day, by key. */
  SortedMap<String, Long> of(String projectId, String business, LocalDate date) {
    return seconds.getOrDefault(new Day(projectId, business, date), new TreeMap<>());
  }
}

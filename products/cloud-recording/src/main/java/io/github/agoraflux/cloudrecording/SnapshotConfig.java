package io.github.agoraflux.cloudrecording;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How snapshots are taken. They are JPG files, the only kind there is.
 *
 * @param interval the time from one to the next, 5 s to 1 h in whole seconds; null for Agora's
 *     default, 10 s
 */
public record SnapshotConfig(@Nullable Duration interval) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the interval lies outside its range
   */
  public SnapshotConfig {
    Fields.optionalTime("interval", interval, ChronoUnit.SECONDS, 5, 3600);
  }

  /**
   * Snapshots at an even pace.
   *
   * @param interval the time from one to the next, 5 s to 1 h in whole seconds
   * @return the settings
   * @throws IllegalArgumentException if the interval lies outside its range
   */
  public static SnapshotConfig every(Duration interval) {
    return new SnapshotConfig(interval);
  }
}

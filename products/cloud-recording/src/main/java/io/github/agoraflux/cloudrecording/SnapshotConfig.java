package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How snapshots are taken. They are JPG files, the only kind there is.
 *
 * @param interval the time from one to the next, 5 s to 1 h in whole seconds; null for Agora's
 *     default, 10 s
 * @param extra fields of {@code snapshotConfig} that this record has no component for, by their
 *     name on the wire; sent as they are
 */
@Built
public record SnapshotConfig(@Nullable Duration interval, Map<String, Object> extra) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public SnapshotConfig {
    extra = ExtraFields.copyOf(extra);
    Fields.optionalTime("interval", interval, ChronoUnit.SECONDS, 5, 3600);
    ExtraFields.check("extra", extra, Bodies.Snapshots.class);
  }

  /**
   * Begins settings.
   *
   * @return a builder with nothing set
   */
  public static SnapshotConfigBuilder builder() {
    return SnapshotConfigBuilder.builder();
  }

  /**
   * Snapshots at an even pace.
   *
   * @param interval the time from one to the next, 5 s to 1 h in whole seconds
   * @return the settings
   * @throws IllegalArgumentException if the interval lies outside its range
   */
  public static SnapshotConfig every(Duration interval) {
    return builder().interval(interval).build();
  }
}

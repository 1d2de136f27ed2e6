package io.github.agoraflux.classroom;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a class takes place.
 *
 * @param startTime when it starts, to the millisecond; never changes; null for whenever it is
 *     started
 * @param duration how long it lasts, whole seconds, at most a day; null for Agora's default
 * @param closeDelay how long the classroom stays open after it, whole seconds; null for Agora's
 *     default
 * @param extra fields that this record has no component for, by their name on the wire
 */
@Built
public record Schedule(
    @WireUnit(ChronoUnit.MILLIS) @Nullable Instant startTime,
    @WireUnit(ChronoUnit.SECONDS) @Nullable Duration duration,
    @WireUnit(ChronoUnit.SECONDS) @Nullable Duration closeDelay,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final Duration LONGEST = Duration.ofDays(1);

  /** Copies; {@link RoomSpec} checks. */
  public Schedule {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a schedule.
   *
   * @return a builder with nothing set
   */
  public static ScheduleBuilder builder() {
    return ScheduleBuilder.builder();
  }

  void check(String field) {
    if (duration != null) {
      Check.wholeSeconds(field + ".duration", duration);
      Check.range(field + ".duration", duration, Duration.ZERO, LONGEST);
    }
    if (closeDelay != null) {
      Check.wholeSeconds(field + ".closeDelay", closeDelay);
      Check.notNegative(field + ".closeDelay", closeDelay);
    }
    ExtraFields.check(field + ".extra", extra, Schedule.class);
  }
}

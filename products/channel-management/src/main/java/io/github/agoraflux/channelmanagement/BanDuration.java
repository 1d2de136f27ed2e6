package io.github.agoraflux.channelmanagement;

import io.github.agoraflux.value.Check;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a rule holds, from its creation or last change on. Agora takes it in minutes or in
 * seconds, never in both.
 *
 * @param minutes 1 to 1440, or 0 to put users out once; null if given in seconds
 * @param seconds 10 to 86430, or 0 to put users out once; null if given in minutes
 */
public record BanDuration(@Nullable Integer minutes, @Nullable Integer seconds) {

  /**
   * Checks the ranges. Agora would move a value outside of them to the nearest end without a word.
   *
   * @throws IllegalArgumentException if not exactly one is given, or it lies outside its range
   */
  public BanDuration {
    Check.that(
        (minutes == null) != (seconds == null),
        "duration",
        "be given in minutes or in seconds",
        minutes + " min, " + seconds + " s");
    if (minutes != null && minutes != 0) {
      Check.range("duration.minutes", minutes, 1, 1440);
    }
    if (seconds != null && seconds != 0) {
      Check.range("duration.seconds", seconds, 10, 86_430);
    }
  }

  /**
   * So many minutes.
   *
   * @param minutes 1 to 1440
   * @return the duration
   * @throws IllegalArgumentException if it lies outside
   */
  public static BanDuration ofMinutes(int minutes) {
    return new BanDuration(Check.range("duration.minutes", minutes, 1, 1440), null);
  }

  /**
   * So many seconds.
   *
   * @param seconds 10 to 86430
   * @return the duration
   * @throws IllegalArgumentException if it lies outside
   */
  public static BanDuration ofSeconds(int seconds) {
    return new BanDuration(null, Check.range("duration.seconds", seconds, 10, 86_430));
  }

  /**
   * That long, to the second.
   *
   * @param duration 10 s to 86430 s, whole seconds
   * @return the duration
   * @throws IllegalArgumentException if it lies outside or has a fraction of a second
   */
  public static BanDuration of(Duration duration) {
    Check.range("duration", duration, Duration.ofSeconds(10), Duration.ofSeconds(86_430));
    int seconds = Math.toIntExact(duration.toSeconds());
    Check.that(
        duration.equals(Duration.ofSeconds(seconds)), "duration", "be whole seconds", duration);
    return ofSeconds(seconds);
  }

  /**
   * No time at all: users are put out of the channel and may come back at once. No rule remains.
   *
   * @return the duration
   */
  public static BanDuration once() {
    return new BanDuration(null, 0);
  }
}

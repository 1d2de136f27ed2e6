package io.github.agoraflux.simulator.channels;

import io.github.agoraflux.simulator.json.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a rule bans. {@code time_in_seconds} wins over {@code time}; with neither it is an hour.
 * Zero means that users are set offline once and no rule stays. Other lengths are moved into the
 * documented range.
 *
 * @param length the length, zero for a kick
 */
record Ban(Duration length) {

  private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);
  private static final BigDecimal DEFAULT_SECONDS = BigDecimal.valueOf(3600);
  private static final long MIN_MINUTES_IN_SECONDS = 60;
  private static final long MAX_MINUTES_IN_SECONDS = 1440 * 60;
  private static final long MIN_SECONDS = 10;
  private static final long MAX_SECONDS = 86_430;

  /** Reads the length out of a checked request body. */
  static Ban of(Map<String, @Nullable Object> body) {
    Optional<BigDecimal> seconds = Numbers.decimal(body.get("time_in_seconds"));
    if (seconds.isPresent()) {
      return clamped(seconds.orElseThrow(), MIN_SECONDS, MAX_SECONDS);
    }
    BigDecimal minutesInSeconds =
        Numbers.decimal(body.get("time"))
            .map(minutes -> minutes.multiply(SECONDS_PER_MINUTE))
            .orElse(DEFAULT_SECONDS);
    return clamped(minutesInSeconds, MIN_MINUTES_IN_SECONDS, MAX_MINUTES_IN_SECONDS);
  }

  private static Ban clamped(BigDecimal seconds, long least, long most) {
    if (seconds.signum() == 0) {
      return new Ban(Duration.ZERO);
    }
    BigDecimal inRange = seconds.max(BigDecimal.valueOf(least)).min(BigDecimal.valueOf(most));
    return new Ban(
        Duration.ofMillis(
            inRange.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact()));
  }

  boolean isKick() {
    return length.isZero();
  }
}

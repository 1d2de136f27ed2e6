package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How an agent greets.
 *
 * @param mode whom; null for Agora's default, {@link GreetingMode#SINGLE_EVERY}
 * @param delay how long after a user joins, whole milliseconds up to 5 s; null for Agora's default
 * @param interruptable whether the greeting can be interrupted; null for Agora's default, true
 */
public record Greeting(
    @Nullable GreetingMode mode,
    @JsonProperty("delay_ms") @WireUnit(ChronoUnit.MILLIS) @Nullable Duration delay,
    @Nullable Boolean interruptable) {

  private static final Duration LONGEST_DELAY = Duration.ofSeconds(5);

  /**
   * Greets in a mode, with all else as by default.
   *
   * @param mode whom
   * @return the greeting
   */
  public static Greeting of(GreetingMode mode) {
    return new Greeting(mode, null, null);
  }

  void check(String field) {
    Fields.millis(field + ".delay", delay, Duration.ZERO, LONGEST_DELAY);
  }
}

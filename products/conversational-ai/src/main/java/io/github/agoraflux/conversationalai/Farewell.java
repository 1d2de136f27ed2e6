package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How an agent leaves.
 *
 * @param graceful whether it finishes what it is saying; null for Agora's default, not
 * @param timeout how long that may take, up to 120 s in whole seconds; null for Agora's default, 30
 *     s
 */
public record Farewell(
    @JsonProperty("graceful_enabled") @Nullable Boolean graceful,
    @JsonProperty("graceful_timeout_seconds") @WireUnit(ChronoUnit.SECONDS)
        @Nullable Duration timeout) {

  private static final Duration LONGEST = Duration.ofMinutes(2);

  /**
   * Lets an agent finish what it is saying.
   *
   * @param timeout how long that may take, up to 120 s in whole seconds
   * @return the farewell
   */
  public static Farewell within(Duration timeout) {
    return new Farewell(true, timeout);
  }

  void check(String field) {
    Fields.seconds(field + ".timeout", timeout, LONGEST);
  }
}

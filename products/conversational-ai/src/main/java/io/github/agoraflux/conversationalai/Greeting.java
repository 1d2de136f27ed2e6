package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an agent greets.
 *
 * @param mode whom; null for Agora's default, {@link GreetingMode#SINGLE_EVERY}
 * @param delay how long after a user joins, whole milliseconds up to 5 s; null for Agora's default
 * @param interruptable whether the greeting can be interrupted; null for Agora's default, true
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record Greeting(
    @Nullable GreetingMode mode,
    @JsonProperty("delay_ms") @WireUnit(ChronoUnit.MILLIS) @Nullable Duration delay,
    @Nullable Boolean interruptable,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final Duration LONGEST_DELAY = Duration.ofSeconds(5);

  /** Copies; the request that has it checks. */
  public Greeting {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a greeting.
   *
   * @return a builder with nothing set
   */
  public static GreetingBuilder builder() {
    return GreetingBuilder.builder();
  }

  /**
   * Greets in a mode, with all else as by default.
   *
   * @param mode whom
   * @return the greeting
   */
  public static Greeting of(GreetingMode mode) {
    return new Greeting(mode, null, null, Map.of());
  }

  void check(String field) {
    Fields.millis(field + ".delay", delay, Duration.ZERO, LONGEST_DELAY);
    ExtraFields.check(field + ".extra", extra, Greeting.class);
  }
}

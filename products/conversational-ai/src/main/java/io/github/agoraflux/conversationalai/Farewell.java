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
 * How an agent leaves.
 *
 * @param graceful whether it finishes what it is saying; null for Agora's default, not
 * @param timeout how long that may take, up to 120 s in whole seconds; null for Agora's default, 30
 *     s
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record Farewell(
    @JsonProperty("graceful_enabled") @Nullable Boolean graceful,
    @JsonProperty("graceful_timeout_seconds") @WireUnit(ChronoUnit.SECONDS)
        @Nullable Duration timeout,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Copies; the request that has it checks. */
  public Farewell {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a farewell.
   *
   * @return a builder with nothing set
   */
  public static FarewellBuilder builder() {
    return FarewellBuilder.builder();
  }

  /**
   * Lets an agent finish what it is saying.
   *
   * @param timeout how long that may take, up to 120 s in whole seconds
   * @return the farewell
   */
  public static Farewell within(Duration timeout) {
    return new Farewell(true, timeout, Map.of());
  }

  void check(String field) {
    Fields.seconds(field + ".timeout", timeout, LONGEST);
    ExtraFields.check(field + ".extra", extra, Farewell.class);
  }
}

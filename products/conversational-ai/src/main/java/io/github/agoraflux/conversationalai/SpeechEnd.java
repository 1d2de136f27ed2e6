package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import io.github.agoraflux.value.WireUnit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the end of speech is detected. What is null is left to Agora; times are whole milliseconds.
 *
 * @param mode how
 * @param silenceDuration after how much silence speech has ended, 120 ms to 2 s; null for Agora's
 *     default, 640 ms, or 320 ms for {@link SpeechEndMode#SEMANTIC}
 * @param maxWait how long to wait for the meaning, 500 ms to 10 s, or {@link #FOREVER}; null for
 *     Agora's default, 3 s
 * @param detectPauses whether to detect that the user wants to pause; null for Agora's default,
 *     true
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record SpeechEnd(
    @JsonIgnore SpeechEndMode mode,
    @JsonProperty("silence_duration_ms") @WireUnit(ChronoUnit.MILLIS)
        @Nullable Duration silenceDuration,
    @JsonProperty("max_wait_ms") @WireUnit(ChronoUnit.MILLIS) @Nullable Duration maxWait,
    @JsonProperty("pause_state_enabled") @Nullable Boolean detectPauses,
    @JsonAnyGetter Map<String, Object> extra) {

  /** To wait for the meaning however long it takes. */
  public static final Duration FOREVER = Duration.ofMillis(-1);

  private static final Duration SHORTEST = Duration.ofMillis(120);
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /** Copies; the request that has it checks. */
  public SpeechEnd {
    extra = ExtraFields.copyOf(extra);
  }

  /**
   * Begins a detection.
   *
   * @return a builder with nothing set
   */
  public static SpeechEndBuilder builder() {
    return SpeechEndBuilder.builder();
  }

  void check(String field) {
    Check.given(field + ".mode", mode);
    Fields.millis(field + ".silenceDuration", silenceDuration, SHORTEST, LONGEST);
    if (!FOREVER.equals(maxWait)) {
      Fields.millis(field + ".maxWait", maxWait, SHORTEST_WAIT, LONGEST_WAIT);
    }
    ExtraFields.check(field + ".extra", extra, SpeechEnd.class);
  }
}

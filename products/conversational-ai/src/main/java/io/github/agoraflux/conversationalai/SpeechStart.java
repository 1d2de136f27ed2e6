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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the start of speech is detected. What is null is left to Agora; times are whole milliseconds.
 *
 * @param mode how
 * @param interruptDuration how much speech counts as an interruption, 120 to 1200 ms; null for
 *     Agora's default, 160 ms
 * @param speakingInterruptDuration the same while the agent speaks, 120 to 1200 ms; null for
 *     Agora's default, 160 ms
 * @param prefixPadding how much of what was heard before belongs to it, up to 5 s; null for Agora's
 *     default, 800 ms
 * @param triggeredKeywords what interrupts, for {@link SpeechStartMode#KEYWORDS}; null for nothing
 * @param strategy what becomes of speech, for {@link SpeechStartMode#DISABLED}; null for Agora's
 *     default
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record SpeechStart(
    @JsonIgnore SpeechStartMode mode,
    @JsonProperty("interrupt_duration_ms") @WireUnit(ChronoUnit.MILLIS)
        @Nullable Duration interruptDuration,
    @JsonProperty("speaking_interrupt_duration_ms") @WireUnit(ChronoUnit.MILLIS)
        @Nullable Duration speakingInterruptDuration,
    @JsonProperty("prefix_padding_ms") @WireUnit(ChronoUnit.MILLIS)
        @Nullable Duration prefixPadding,
    @JsonProperty("triggered_keywords") @Nullable List<String> triggeredKeywords,
    @Nullable SpeechStrategy strategy,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final Duration SHORTEST = Duration.ofMillis(120);
  private static final Duration LONGEST = Duration.ofMillis(1200);
  private static final Duration LONGEST_PADDING = Duration.ofSeconds(5);

  /** Copies; the request that has it checks. */
  public SpeechStart {
    extra = ExtraFields.copyOf(extra);
    triggeredKeywords = Check.listOrNull(triggeredKeywords);
  }

  /**
   * Begins a detection.
   *
   * @return a builder with nothing set
   */
  public static SpeechStartBuilder builder() {
    return SpeechStartBuilder.builder();
  }

  void check(String field) {
    Check.given(field + ".mode", mode);
    Fields.millis(field + ".interruptDuration", interruptDuration, SHORTEST, LONGEST);
    Fields.millis(
        field + ".speakingInterruptDuration", speakingInterruptDuration, SHORTEST, LONGEST);
    Fields.millis(field + ".prefixPadding", prefixPadding, Duration.ZERO, LONGEST_PADDING);
    ExtraFields.check(field + ".extra", extra, SpeechStart.class);
  }
}

package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How users interrupt an agent. What is null is as by default.
 *
 * @param enable whether they can; null for Agora's default, true
 * @param mode what interrupts it; null for Agora's default, {@link
 *     InterruptionMode#START_OF_SPEECH}
 * @param keywords what interrupts it, for {@link InterruptionMode#KEYWORDS}, at most 128; null for
 *     nothing
 * @param otherwise what becomes of what they say where they cannot; null for Agora's default
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record Interruption(
    @Nullable Boolean enable,
    @Nullable InterruptionMode mode,
    @Nullable List<String> keywords,
    @Nullable SpeechStrategy otherwise,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final int MOST_KEYWORDS = 128;

  /** Copies; the request that has it checks. */
  public Interruption {
    extra = ExtraFields.copyOf(extra);
    keywords = Check.listOrNull(keywords);
  }

  /**
   * Begins an interruption.
   *
   * @return a builder with nothing set
   */
  public static InterruptionBuilder builder() {
    return InterruptionBuilder.builder();
  }

  void check(String field) {
    Fields.words(field + ".keywords", keywords, MOST_KEYWORDS);
    ExtraFields.check(field + ".extra", extra, Wire.class);
  }

  /** As it stands on the wire. */
  record Wire(
      @Nullable Boolean enable,
      @Nullable InterruptionMode mode,
      @JsonProperty("keywords_config") @Nullable Keywords keywords,
      @JsonProperty("disabled_config") @Nullable Disabled disabled,
      @JsonAnyGetter Map<String, Object> extra) {

    record Keywords(@JsonProperty("trigger_keywords") List<String> words) {}

    record Disabled(SpeechStrategy strategy) {}

    static @Nullable Wire of(@Nullable Interruption interruption) {
      if (interruption == null) {
        return null;
      }
      List<String> words = interruption.keywords;
      SpeechStrategy strategy = interruption.otherwise;
      return new Wire(
          interruption.enable,
          interruption.mode,
          words == null ? null : new Keywords(words),
          strategy == null ? null : new Disabled(strategy),
          interruption.extra);
    }
  }
}

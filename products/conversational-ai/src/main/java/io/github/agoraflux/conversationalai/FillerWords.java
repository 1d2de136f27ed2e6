package io.github.agoraflux.conversationalai;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
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
 * What an agent says while its language model takes long. What is null is as by default.
 *
 * @param enable whether it does; null for Agora's default, not
 * @param responseWait after how long, 100 ms to 10 s in whole milliseconds; null for Agora's
 *     default, 1.5 s
 * @param phrases what it says: at most 100, each of at most 50 words; null for nothing
 * @param selection in which order; null for Agora's default
 * @param extra fields that this record has no component for, by their name on the wire; sent as
 *     they are. Wrap what is secret in a {@link io.github.agoraflux.value.Secret}
 */
@Built
public record FillerWords(
    @Nullable Boolean enable,
    @Nullable Duration responseWait,
    @Nullable List<String> phrases,
    @Nullable FillerSelection selection,
    @JsonAnyGetter Map<String, Object> extra) {

  private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final int MOST_PHRASES = 100;
  private static final int MOST_WORDS = 50;

  /** Copies; the request that has it checks. */
  public FillerWords {
    extra = ExtraFields.copyOf(extra);
    phrases = Check.listOrNull(phrases);
  }

  /**
   * Phrases to say, with all else as by default.
   *
   * @param phrases at most 100, each of at most 50 words
   * @return the filler words
   */
  public static FillerWords of(String... phrases) {
    return new FillerWords(true, null, List.of(phrases), null, Map.of());
  }

  /**
   * Begins filler words.
   *
   * @return a builder with nothing set
   */
  public static FillerWordsBuilder builder() {
    return FillerWordsBuilder.builder();
  }

  void check(String field) {
    Fields.millis(field + ".responseWait", responseWait, SHORTEST_WAIT, LONGEST_WAIT);
    Fields.words(field + ".phrases", phrases, MOST_PHRASES);
    for (int i = 0; phrases != null && i < phrases.size(); i++) {
      int words = phrases.get(i).strip().split("\\s+", -1).length;
      String phrase = field + ".phrases[" + i + "]";
      Check.that(words <= MOST_WORDS, phrase, "have at most " + MOST_WORDS + " words", words);
    }
    Check.that(
        selection == null || phrases != null,
        field + ".phrases",
        "be given where selection is",
        phrases);
    ExtraFields.check(field + ".extra", extra, Wire.class);
  }

  /** As it stands on the wire. */
  record Wire(
      @Nullable Boolean enable,
      @Nullable ByMode trigger,
      @Nullable ByMode content,
      @JsonAnyGetter Map<String, Object> extra) {

    private static final String FIXED_TIME = "fixed_time";
    private static final String STATIC = "static";

    record Trigger(
        @JsonProperty("response_wait_ms") @WireUnit(ChronoUnit.MILLIS) Duration responseWait) {}

    record Content(
        List<String> phrases,
        @JsonProperty("selection_rule") @Nullable FillerSelection selection) {}

    static @Nullable Wire of(@Nullable FillerWords filler, FillerNames names) {
      if (filler == null) {
        return null;
      }
      Duration wait = filler.responseWait;
      List<String> phrases = filler.phrases;
      return new Wire(
          filler.enable,
          wait == null
              ? null
              : ByMode.named(FIXED_TIME, names.config(FIXED_TIME), new Trigger(wait)),
          phrases == null
              ? null
              : ByMode.named(STATIC, names.config(STATIC), new Content(phrases, filler.selection)),
          filler.extra);
    }
  }
}

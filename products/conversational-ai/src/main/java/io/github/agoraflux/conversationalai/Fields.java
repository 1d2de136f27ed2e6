package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of fields that stand in several places. */
final class Fields {

  private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

  private Fields() {}

  /** A time that Agora counts in milliseconds and sets no bounds to. */
  static void millis(String field, @Nullable Duration time) {
    millis(field, time, Duration.ZERO, LONGEST);
  }

  static void millis(String field, @Nullable Duration time, Duration shortest, Duration longest) {
    if (time != null) {
      Check.range(field, time, shortest, longest);
      boolean whole = time.equals(Duration.ofMillis(time.toMillis()));
      Check.that(whole, field, "be whole milliseconds", time);
    }
  }

  static void seconds(String field, @Nullable Duration time, Duration longest) {
    if (time != null) {
      Check.range(field, time, Duration.ZERO, longest);
      Check.wholeSeconds(field, time);
    }
  }

  /** A sensitivity between nothing and all, neither of which makes sense. */
  static void threshold(String field, @Nullable Double threshold) {
    Check.that(
        threshold == null || (threshold > 0 && threshold < 1),
        field,
        "lie between 0 and 1",
        threshold);
  }

  static void words(String field, @Nullable List<String> words, int most) {
    Check.that(
        words == null || words.size() <= most,
        field,
        "have at most " + most + " elements",
        words == null ? 0 : words.size());
    if (words != null) {
      words.forEach(word -> Check.notBlank(field, word));
    }
  }

  static void messages(String field, @Nullable List<Message> messages) {
    for (int i = 0; messages != null && i < messages.size(); i++) {
      messages.get(i).check(field + "[" + i + "]");
    }
  }

  static <V> @Nullable Map<String, V> mapOrNull(@Nullable Map<String, V> map) {
    return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}

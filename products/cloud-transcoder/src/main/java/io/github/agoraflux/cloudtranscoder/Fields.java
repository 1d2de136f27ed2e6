package io.github.agoraflux.cloudtranscoder;

import io.github.agoraflux.value.Check;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of fields that stand in several places. */
final class Fields {

  static final int SHORTEST_SIDE = 120;
  static final int LONGEST_SIDE = 3840;

  private static final Pattern IMAGE = Pattern.compile("(?i)https?://\\S+\\.(jpg|png)(\\?\\S*)?");

  private Fields() {}

  static void side(String field, int pixels) {
    Check.range(field, pixels, SHORTEST_SIDE, LONGEST_SIDE);
  }

  static void imageUrl(String field, @Nullable String url) {
    Check.matches(field, url, IMAGE, "an HTTP or HTTPS URL of a jpg or png");
  }

  static void optionalImageUrl(String field, @Nullable String url) {
    if (url != null) {
      imageUrl(field, url);
    }
  }

  static void optionalRepeat(String field, @Nullable Integer times) {
    Check.that(
        times == null || times == -1 || times > 0,
        field,
        "be -1 for ever or a number of times from 1",
        times);
  }

  /** Checks each element under its place in the list. */
  static <T> void each(String field, @Nullable List<T> list, ElementCheck<T> check) {
    for (int i = 0; list != null && i < list.size(); i++) {
      check.check(list.get(i), field + "[" + i + "]");
    }
  }

  /** The rules of one element. */
  @FunctionalInterface
  interface ElementCheck<T> {

    void check(T element, String field);
  }
}

package io.github.agoraflux.whiteboard;

import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of fields that stand in several places. */
final class Fields {

  private static final Pattern URL = Pattern.compile("https?://\\S+");
  private static final Pattern PATH = Pattern.compile("/.*", Pattern.DOTALL);
  private static final Duration LONGEST_LIFETIME = Duration.ofDays(36_500);
  private static final double LEAST_SCALE = 0.1;
  private static final double GREATEST_SCALE = 3;

  private Fields() {}

  static String path(String field, String path) {
    return Check.matches(field, path, PATH, "a path that begins with a slash");
  }

  static String url(String field, String url) {
    return Check.matches(field, url, URL, "a URL of http or https");
  }

  /** An id that stands in a path. */
  static void id(String field, String id) {
    Check.pathSegment(field, Check.notBlank(field, id));
  }

  static void pixels(String field, int pixels) {
    Check.range(field, pixels, 1, Integer.MAX_VALUE);
  }

  static void scale(String field, @Nullable Double scale) {
    Check.that(
        scale == null || (scale >= LEAST_SCALE && scale <= GREATEST_SCALE),
        field,
        "be from " + LEAST_SCALE + " to " + GREATEST_SCALE,
        scale);
  }

  /** Agora counts lifetimes in milliseconds, and takes none for one without an end. */
  static void lifetime(String field, Duration lifetime) {
    Check.range(field, lifetime, Duration.ZERO, LONGEST_LIFETIME);
    boolean whole = lifetime.equals(Duration.ofMillis(lifetime.toMillis()));
    Check.that(whole, field, "be whole milliseconds", lifetime);
  }
}

package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of fields that stand in several places. */
final class Fields {

  /** The most bytes of a channel's name. */
  static final int LONGEST_CHANNEL = 64;

  /** The most bytes of the name that a recording of a page has in place of a channel's. */
  static final int LONGEST_NAME = 1024;

  private static final long LARGEST_UID = 0xFFFF_FFFFL;
  private static final int MOST_PIXELS = 1920 * 1080;
  private static final Pattern URL = Pattern.compile("(?i)https?://\\S+");

  private Fields() {}

  static void uid(String field, long uid) {
    Check.range(field, uid, 1L, LARGEST_UID);
  }

  static void names(@Nullable String channel, int longest, long uid) {
    Check.notBlank("channel", channel);
    Check.maxBytes("channel", channel, longest);
    uid("uid", uid);
  }

  static void url(String field, @Nullable String url) {
    Check.matches(field, url, URL, "an HTTP or HTTPS URL");
  }

  static void optionalUrl(String field, @Nullable String url) {
    if (url != null) {
      url(field, url);
    }
  }

  /** A count of whole units within a range, if it is given at all. */
  static void optionalTime(
      String field, @Nullable Duration time, ChronoUnit unit, long min, long max) {
    if (time != null) {
      Duration one = unit.getDuration();
      Check.range(field, time, one.multipliedBy(min), one.multipliedBy(max));
      Check.that(
          time.equals(one.multipliedBy(time.dividedBy(one))),
          field,
          "be whole " + unit.toString().toLowerCase(Locale.ROOT),
          time);
    }
  }

  /** Agora records no more pixels than these, however they are arranged. */
  static void pixels(String field, int width, int height) {
    Check.range(field + ".width", width, 1, MOST_PIXELS);
    Check.range(field + ".height", height, 1, MOST_PIXELS);
    Check.that(
        (long) width * height <= MOST_PIXELS,
        field,
        "have at most 1920 x 1080 pixels",
        width + " x " + height);
  }

  /** MP4 files are only made beside HLS files. */
  static void fileTypes(String field, @Nullable List<RecordedFileType> types) {
    if (types != null) {
      Check.that(
          types.contains(RecordedFileType.HLS), field, "contain HLS, with or without MP4", types);
    }
  }
}

package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.RtcNames;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of fields that stand in several places. */
final class Fields {

  /** The most bytes of the name that a recording of a page has in place of a channel's. */
  private static final int LONGEST_NAME = 1024;

  private static final int MOST_PIXELS = 1920 * 1080;
  private static final Pattern URL =
      Pattern.compile("(?i)(?<scheme>https?://)([^\\s/?#@]*@)?(?<host>[^\\s/?#@]+)([/?#]\\S*)?");
  private static final Pattern HTTPS = Pattern.compile("(?i)https://.*");

  private Fields() {}

  /** A channel, and who the recording is in it. */
  static void channelAndUid(@Nullable String channel, long uid) {
    RtcNames.channel("channel", channel);
    RtcNames.uid("uid", uid);
  }

  /** What the recording of a page has in place of a channel. */
  static void nameAndUid(@Nullable String name, long uid) {
    Check.notBlank("channel", name);
    Check.maxBytes("channel", name, LONGEST_NAME);
    RtcNames.uid("uid", uid);
  }

  /** An address may hold what lets somebody in, so a message has no more of it than its host. */
  static void url(String field, @Nullable String url) {
    String given = Check.given(field, url);
    Check.that(URL.matcher(given).matches(), field, "be an HTTP or HTTPS URL", shown(given));
  }

  static void httpsUrl(String field, @Nullable String url) {
    url(field, url);
    Check.that(url != null && HTTPS.matcher(url).matches(), field, "be an HTTPS URL", shown(url));
  }

  /** Scheme and host, and nothing that would let anybody in. */
  static String shown(@Nullable String url) {
    Matcher form = URL.matcher(url == null ? "" : url);
    return form.matches() ? form.group("scheme") + form.group("host") + "/***" : "***";
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

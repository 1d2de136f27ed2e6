package io.github.agoraflux.simulator.mediapull;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a stream. */
final class StreamUrl {

  private static final int MOST_BYTES = 1024;
  private static final Pattern FORM =
      Pattern.compile("(?i)(?:rtmp|http)s?://([^\\s/:?#]+)(:[0-9]+)?([/?#]\\S*)?");

  private StreamUrl() {}

  static boolean isValid(String url) {
    return url.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES && FORM.matcher(url).matches();
  }

  /** Whether the address lies under the top-level domain that never exists. */
  static boolean isUnreachable(String url) {
    Matcher form = FORM.matcher(url);
    return form.matches() && form.group(1).toLowerCase(Locale.ROOT).endsWith(".invalid");
  }
}

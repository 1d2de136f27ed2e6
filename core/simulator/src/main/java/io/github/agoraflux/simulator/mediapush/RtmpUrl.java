package io.github.agoraflux.simulator.mediapush;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a CDN. Its path may hold characters that are not allowed in a URI. */
final class RtmpUrl {

  private static final int MAX_LENGTH = 1024;
  private static final Pattern FORM =
      Pattern.compile("(?i)rtmps?://([^\\s/:?#]+)(:[0-9]+)?(/\\S*)?");

  private RtmpUrl() {}

  static boolean isValid(String url) {
    return url.length() <= MAX_LENGTH && FORM.matcher(url).matches();
  }

  /** Whether the address lies under the top-level domain that never exists. */
  static boolean isUnreachable(String url) {
    Matcher form = FORM.matcher(url);
    return form.matches() && form.group(1).toLowerCase(Locale.ROOT).endsWith(".invalid");
  }
}

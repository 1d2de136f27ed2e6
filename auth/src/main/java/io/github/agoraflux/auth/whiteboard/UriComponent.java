package io.github.agoraflux.auth.whiteboard;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as JavaScript's {@code encodeURIComponent} does it. */
final class UriComponent {

  private UriComponent() {}

  /** Java's encoder is for forms: it differs in blanks and in five marks. */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%21", "!")
        .replace("%27", "'")
        .replace("%28", "(")
        .replace("%29", ")")
        .replace("%7E", "~");
  }

  /** A plus sign is itself here, as it is not in forms. */
  static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}

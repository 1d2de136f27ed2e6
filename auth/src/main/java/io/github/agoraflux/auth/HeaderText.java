package io.github.agoraflux.auth;

import io.github.agoraflux.value.Check;
import java.util.regex.Pattern;

/** User ids that travel in a header, where nothing but printable ASCII is safe. */
final class HeaderText {

  private static final Pattern FORM = Pattern.compile("[!-~](?:[ -~]{0,62}[!-~])?");

  private HeaderText() {}

  static String check(String field, String value) {
    return Check.matches(
        field, value, FORM, "1 to 64 printable ASCII characters, without blanks at its ends");
  }
}

package io.github.agoraflux.operation;

/**
 * What may stand in a header. A line break in a value would begin a header of the caller's choice.
 */
final class HeaderRules {

  private static final String TOKEN_SIGNS = "!#$%&'*+-.^_`|~";

  private HeaderRules() {}

  static void check(String name, String value) {
    if (name.isEmpty() || !name.chars().allMatch(HeaderRules::isTokenCharacter)) {
      throw new IllegalArgumentException("header name must be an RFC 9110 token");
    }
    if (!value.chars().allMatch(HeaderRules::isVisible)) {
      throw new IllegalArgumentException(
          "header " + name + " must hold visible ASCII, blanks and tabs only");
    }
  }

  private static boolean isTokenCharacter(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || TOKEN_SIGNS.indexOf(c) >= 0;
  }

  private static boolean isVisible(int c) {
    return c == '\t' || (c >= ' ' && c < 0x7F);
  }
}

package io.github.agoraflux.classroom;

import io.github.agoraflux.value.Check;
import java.util.regex.Pattern;

/** The rule of names that callers choose for classrooms and users. */
final class Names {

  private static final Pattern FORM =
      Pattern.compile("[a-zA-Z0-9 !#$%&()+\\-:;<=.>?@\\[\\]^_{}|~,]{1,63}");

  private Names() {}

  static void check(String field, String name) {
    Check.matches(
        field, name, FORM, "1 to 63 letters, digits, spaces or of !#$%&()+-:;<=.>?@[]^_{}|~,");
    Check.pathSegment(field, name);
  }
}

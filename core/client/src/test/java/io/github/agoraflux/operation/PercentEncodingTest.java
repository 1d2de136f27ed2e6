package io.github.agoraflux.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("Percent-encoding")
class PercentEncodingTest {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private static String encoded(String value) {
    StringBuilder target = new StringBuilder();
    PercentEncoding.append(target, "field", value);
    return target.toString();
  }

  private static String segment(String value) {
    StringBuilder target = new StringBuilder("/");
    PercentEncoding.appendSegment(target, "channel", value);
    return target.toString();
  }

  @Example
  @Label("leaves RFC 3986's unreserved characters as they are and encodes every other of ASCII")
  void encodesAscii() {
    for (char c = 0; c < 0x80; c++) {
      String alone = encoded(String.valueOf(c));
      String expected =
          UNRESERVED.indexOf(c) >= 0 ? String.valueOf(c) : String.format("%%%02X", (int) c);
      assertThat(alone).as("U+%04X", (int) c).isEqualTo(expected);
      assertThat(encoded("a" + c + "b")).isEqualTo("a" + expected + "b");
    }
  }

  @Example
  @Label("encodes what would leave its place")
  void keepsValuesInTheirPlace() {
    assertThat(segment("a/b")).isEqualTo("/a%2Fb");
    assertThat(segment("a%2Fb")).isEqualTo("/a%252Fb");
    assertThat(segment("%2e%2e")).isEqualTo("/%252e%252e");
    assertThat(segment("../admin")).isEqualTo("/..%2Fadmin");
    assertThat(segment("..\\admin")).isEqualTo("/..%5Cadmin");
    assertThat(segment("a?b#c;d=e&f+g")).isEqualTo("/a%3Fb%23c%3Bd%3De%26f%2Bg");
    assertThat(segment("a b\r\nHost: x\u0000")).isEqualTo("/a%20b%0D%0AHost%3A%20x%00");
    assertThat(segment("...")).isEqualTo("/...");
  }

  @Example
  @Label("encodes the UTF-8 bytes of one to four of every other character")
  void encodesUnicode() {
    assertThat(encoded("\u00e9")).isEqualTo("%C3%A9");
    assertThat(encoded("\u4e2d")).isEqualTo("%E4%B8%AD");
    assertThat(encoded("x\uD83D\uDE00y")).isEqualTo("x%F0%9F%98%80y");
    assertThat(encoded("\u2215")).as("looks like a slash").isEqualTo("%E2%88%95");
  }

  @Example
  @Label("refuses segments that would be another place: none, this one, the one above")
  void refusesDots() {
    for (String value : new String[] {"", ".", ".."}) {
      assertThatThrownBy(() -> segment(value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "channel must not be empty, \".\" or \"..\" to stand in a path, but was \""
                  + value
                  + '"');
    }
  }

  @Example
  @Label("refuses lone surrogates, which are no characters")
  void refusesLoneSurrogates() {
    for (String value :
        new String[] {"\uD83D", "\uDE00", "ab\uD83D", "\uD83Dab", "\uDE00\uD83D", "a\uDE00b"}) {
      assertThatThrownBy(() -> encoded(value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("field must be valid Unicode, but has a lone surrogate at index");
    }
  }

  @Property(tries = 500)
  @Label("gives back every text when decoded, and holds nothing but unreserved characters")
  void isReversible(@ForAll String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      assertThatThrownBy(() -> encoded(text)).isInstanceOf(IllegalArgumentException.class);
      return;
    }
    String encoded = encoded(text);
    assertThat(encoded).matches("(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*");
    assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(text);
  }
}

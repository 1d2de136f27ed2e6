package io.github.agoraflux.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("A text made fit for a log")
class SingleLineTest {

  @Example
  @Label("is left as it is if it fits")
  void leavesWhatFits() {
    assertThat(SingleLine.of("")).isEmpty();
    assertThat(SingleLine.of("as it is, \u00e4 \u4e2d \uD83D\uDE00"))
        .isEqualTo("as it is, \u00e4 \u4e2d \uD83D\uDE00");
    assertThat(SingleLine.of("x".repeat(500))).isEqualTo("x".repeat(500));
  }

  @Example
  @Label("has a blank for each break")
  void replacesBreaks() {
    assertThat(SingleLine.of("a\r\nb\tc\u0000d\u001be\u0085f\u2028g\u2029h\u007fi"))
        .isEqualTo("a b c d e f g h i");
  }

  @Example
  @Label("is cut after 500 characters, between two of them")
  void cuts() {
    assertThat(SingleLine.of("x".repeat(501))).isEqualTo("x".repeat(500) + "...");
    assertThat(SingleLine.of("x".repeat(499) + "\uD83D\uDE00")).isEqualTo("x".repeat(499) + "...");
    assertThat(SingleLine.of("x".repeat(498) + "\uD83D\uDE00yz"))
        .isEqualTo("x".repeat(498) + "\uD83D\uDE00...");
  }

  @Property(tries = 300)
  @Label("is one short line, whatever it was")
  void isAlwaysOneLine(@ForAll String text) {
    String line = SingleLine.of(text);
    assertThat(line.length()).isLessThanOrEqualTo(503);
    assertThat(line.lines().count()).isLessThanOrEqualTo(1);
    assertThat(line.codePoints()).noneMatch(Character::isISOControl);
    if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line)).isTrue();
    }
  }
}

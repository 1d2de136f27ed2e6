package io.github.agoraflux.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A check")
class CheckTest {

  private static final Duration MIN = Duration.ofSeconds(5);
  private static final Duration MAX = Duration.ofSeconds(9);

  @ParameterizedTest(name = "{1}")
  @MethodSource("violations")
  @DisplayName("names field, rule and value")
  void namesFieldRuleAndValue(ThrowingCallable check, String message) {
    assertThatThrownBy(check).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  static Stream<Arguments> violations() {
    return Stream.of(
        violation(() -> Check.range("size", 0, 1, 500), "size must be from 1 to 500, but was 0"),
        violation(
            () -> Check.range("size", 501, 1, 500), "size must be from 1 to 500, but was 501"),
        violation(() -> Check.range("uid", -1L, 0L, 9L), "uid must be from 0 to 9, but was -1"),
        violation(() -> Check.range("uid", 10L, 0L, 9L), "uid must be from 0 to 9, but was 10"),
        violation(
            () -> Check.optionalRange("size", 501, 1, 500),
            "size must be from 1 to 500, but was 501"),
        violation(
            () -> Check.range("idle", MIN.minusNanos(1), MIN, MAX),
            "idle must be from PT5S to PT9S, but was PT4.999999999S"),
        violation(
            () -> Check.range("idle", MAX.plusNanos(1), MIN, MAX),
            "idle must be from PT5S to PT9S, but was PT9.000000001S"),
        violation(
            () -> Check.positive("wait", Duration.ZERO),
            "wait must be longer than zero, but was PT0S"),
        violation(
            () -> Check.positive("wait", MIN.negated()),
            "wait must be longer than zero, but was PT-5S"),
        violation(
            () -> Check.notNegative("wait", MIN.negated()),
            "wait must not be negative, but was PT-5S"),
        violation(() -> Check.notBlank("name", " \t"), "name must not be blank, but was \"  \""),
        violation(
            () -> Check.maxBytes("text", "\u00e4\u00f6\u00fc", 5),
            "text must have at most 5 UTF-8 bytes (it has 6), but was \"\u00e4\u00f6\u00fc\""),
        violation(
            () -> Check.maxLength("text", "abcd", 3),
            "text must have at most 3 characters (it has 4), but was \"abcd\""),
        violation(
            () -> Check.matches("id", "x!", Pattern.compile("\\w+"), "letters"),
            "id must be letters, but was \"x!\""),
        violation(
            () -> Check.pathSegment("id", ""),
            "id must not be empty, \".\" or \"..\" to stand in a path, but was \"\""),
        violation(
            () -> Check.pathSegment("id", ".."),
            "id must not be empty, \".\" or \"..\" to stand in a path, but was \"..\""),
        violation(() -> Check.that(false, "n", "be even", 3), "n must be even, but was 3"),
        violation(() -> Check.that(false, "n", "be even", null), "n must be even, but was null"));
  }

  private static Arguments violation(ThrowingCallable check, String message) {
    return arguments(check, message);
  }

  @ParameterizedTest
  @MethodSource("missing")
  @DisplayName("names the field that is missing")
  void namesWhatIsMissing(ThrowingCallable check) {
    assertThatThrownBy(check)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("field must be given");
  }

  static Stream<ThrowingCallable> missing() {
    return Stream.of(
        () -> Check.given("field", null),
        () -> Check.range("field", null, MIN, MAX),
        () -> Check.positive("field", null),
        () -> Check.notNegative("field", null),
        () -> Check.notBlank("field", null),
        () -> Check.maxBytes("field", null, 1),
        () -> Check.maxLength("field", null, 1),
        () -> Check.matches("field", null, Pattern.compile("x"), "x"));
  }

  @Test
  @DisplayName("hands back what keeps the rule, the bounds included")
  void handsBackWhatIsRight() {
    assertThat(Check.given("f", "x")).isEqualTo("x");
    assertThat(List.of(Check.range("f", 1, 1, 9), Check.range("f", 9, 1, 9))).containsExactly(1, 9);
    assertThat(List.of(Check.range("f", 1L, 1L, 9L), Check.range("f", 9L, 1L, 9L)))
        .containsExactly(1L, 9L);
    assertThat(Check.range("f", MIN, MIN, MAX)).isEqualTo(MIN);
    assertThat(Check.range("f", MAX, MIN, MAX)).isEqualTo(MAX);
    assertThat(Check.positive("f", Duration.ofNanos(1))).isEqualTo(Duration.ofNanos(1));
    assertThat(Check.notNegative("f", Duration.ZERO)).isEqualTo(Duration.ZERO);
    assertThat(Check.notBlank("f", " x ")).isEqualTo(" x ");
    assertThat(Check.maxBytes("f", "\u00e4\u00f6", 4)).isEqualTo("\u00e4\u00f6");
    assertThat(Check.maxLength("f", "\uD83D\uDE00", 1)).as("one character").hasSize(2);
    assertThat(Check.matches("f", "ab", Pattern.compile("[ab]+"), "a or b")).isEqualTo("ab");
    Check.optionalRange("f", null, 1, 9);
    Check.optionalRange("f", 9, 1, 9);
    Check.that(true, "f", "be right", null);
  }

  @Test
  @DisplayName("knows IPv4 addresses and whole seconds")
  void knowsAddressesAndSeconds() {
    assertThat(Check.ipv4("f", "192.0.2.255")).isEqualTo("192.0.2.255");
    assertThatThrownBy(() -> Check.ipv4("f", "192.0.2.256"))
        .hasMessage("f must be an IPv4 address, but was \"192.0.2.256\"");
    assertThatThrownBy(() -> Check.ipv4("f", "::1")).isInstanceOf(IllegalArgumentException.class);
    assertThat(Check.wholeSeconds("f", MIN)).isEqualTo(MIN);
    assertThatThrownBy(() -> Check.wholeSeconds("f", Duration.ofMillis(1500)))
        .hasMessage("f must be whole seconds, but was PT1.5S");
  }

  @Test
  @DisplayName("cuts a long value short and keeps it on one line")
  void keepsMessagesShort() {
    assertThatThrownBy(() -> Check.maxLength("text", "line\r\nline" + "x".repeat(100_000), 9))
        .hasMessageMatching("text must have at most 9 characters .*, but was \"line linex+[.]{3}\"")
        .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(600));
  }

  @Test
  @DisplayName("copies lists, so that they do not change any more")
  void copiesLists() {
    List<String> list = new ArrayList<>(List.of("a"));
    List<String> copy = Check.listOrEmpty(list);
    List<String> other = Check.listOrNull(list);
    list.clear();
    assertThat(copy).containsExactly("a").isUnmodifiable();
    assertThat(other).containsExactly("a").isUnmodifiable();
    assertThat(Check.listOrEmpty(null)).isEmpty();
    assertThat(Check.<String>listOrNull(null)).isNull();
  }
}

package io.github.agoraflux.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What may stand in a header")
class HeaderRulesTest {

  private static final String NAME_SIGNS = "!#$%&'*+-.^_`|~";

  @Test
  @DisplayName("is a token for a name and visible ASCII, blanks and tabs for a value")
  void checksEveryCharacter() {
    for (char c = 0; c < 0x100; c++) {
      String text = "a" + c + "b";
      boolean letter = c < 0x80 && Character.isLetterOrDigit(c);
      if (letter || NAME_SIGNS.indexOf(c) >= 0) {
        assertThatCode(() -> HeaderRules.check(text, "")).doesNotThrowAnyException();
      } else {
        assertThatThrownBy(() -> HeaderRules.check(text, "v"))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("header name must be an RFC 9110 token");
      }
      if (c == '\t' || (c >= 0x20 && c < 0x7F)) {
        assertThatCode(() -> HeaderRules.check("name", text)).doesNotThrowAnyException();
      } else {
        assertThatThrownBy(() -> HeaderRules.check("name", text))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("header name must hold visible ASCII, blanks and tabs only");
      }
    }
    assertThatThrownBy(() -> HeaderRules.check("", "v")).hasMessageContaining("header name must");
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "s3cret\r\nX-Evil: 1",
        "s3cret\nX",
        "s3cret\r",
        "s3cret\u0000",
        "s3cret\u00e4",
        "s3cret\u2028",
        "s3cret\uD83D\uDE00",
        "s3cret\u7f0a"
      })
  @DisplayName("is refused without being repeated")
  void doesNotEchoTheValue(String value) {
    assertThatThrownBy(() -> HeaderRules.check("x-agora-token", value))
        .satisfies(
            error ->
                assertThat(error.getMessage()).contains("x-agora-token").doesNotContain("s3c"));
  }
}

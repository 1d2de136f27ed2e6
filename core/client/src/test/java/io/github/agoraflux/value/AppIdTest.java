package io.github.agoraflux.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An App ID")
class AppIdTest {

  private static final String VALUE = "0123456789abcdefABCDEF0123456789";

  @Test
  @DisplayName("is 32 letters or digits and prints as such")
  void isItsText() {
    assertThat(AppId.of(VALUE)).isEqualTo(new AppId(VALUE)).hasToString(VALUE);
    assertThat(AppId.of(VALUE).value()).isEqualTo(VALUE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "0123456789abcdefABCDEF012345678",
        "0123456789abcdefABCDEF01234567890",
        "0123456789abcdefABCDEF01234567-9",
        "0123456789abcdefABCDEF012345678\n",
        "0123456789abcdefABCDEF0123456789\n",
        "0123456789abcdefABCDEF012345678\u0663",
        "../456789abcdefABCDEF01234567890"
      })
  @DisplayName("is nothing else")
  void refusesAnythingElse(String value) {
    assertThatThrownBy(() -> AppId.of(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("appId must be ");
  }
}

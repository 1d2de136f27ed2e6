package io.github.agoraflux.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The modes that Agora documents, and those it may add. */
class EncryptionModeTest {

  @ParameterizedTest
  @CsvSource({
    "0, true, false",
    "1, true, false",
    "2, true, false",
    "3, true, false",
    "4, true, false",
    "5, true, false",
    "6, true, false",
    "7, true, true",
    "8, true, true",
    "9, false, false"
  })
  void takeASaltOrNot(int value, boolean known, boolean salted) {
    EncryptionMode mode = new EncryptionMode(value);

    assertThat(mode.isKnown()).isEqualTo(known);
    assertThat(mode.takesSalt()).isEqualTo(salted);
  }

  @ParameterizedTest
  @CsvSource({"31, false", "32, true", "33, false"})
  void aSaltIsThirtyTwoBytes(int bytes, boolean salt) {
    String text = Base64.getEncoder().encodeToString(new byte[bytes]);

    assertThat(EncryptionMode.isSalt(Secret.of(text))).isEqualTo(salt);
  }

  @Test
  void aSaltIsInBase64() {
    assertThat(EncryptionMode.isSalt(Secret.of("s4lt-".repeat(8)))).isFalse();
  }
}

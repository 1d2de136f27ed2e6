package io.github.agoraflux.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A secret")
class SecretTest {

  private static final String TEXT = "s3cr\u00e8t \uD83D\uDD11";
  private final Secret secret = Secret.of(TEXT);

  @Test
  @DisplayName("gives its text to those who ask for it")
  void reveals() {
    assertThat(secret.reveal()).isEqualTo(TEXT);
    assertThat(secret.bytes()).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("never prints, whatever it stands in")
  void neverPrints() {
    record Holder(String name, Secret secret) {}
    assertThat(
            List.of(
                secret.toString(),
                String.valueOf(secret),
                "" + secret,
                String.format("%s", secret),
                new Holder("name", secret).toString(),
                List.of(secret).toString(),
                Map.of("key", secret).toString(),
                Optional.of(secret).toString()))
        .allSatisfy(text -> assertThat(text).contains("***").doesNotContain("s3cr"));
  }

  @Test
  @DisplayName("equals another of the same text, and nothing else")
  void equalsByText() {
    assertThat(secret).isEqualTo(Secret.of(TEXT)).hasSameHashCodeAs(Secret.of(TEXT));
    assertThat(secret)
        .isNotEqualTo(Secret.of(TEXT + "x"))
        .isNotEqualTo(Secret.of("another-s3cret"))
        .isNotEqualTo(TEXT)
        .isNotEqualTo(null);
  }

  @Test
  @DisplayName("does not change when the bytes it gave away do")
  void isImmutable() {
    secret.bytes()[0] = 'X';
    assertThat(secret.reveal()).isEqualTo(TEXT);
  }

  @Test
  @DisplayName("must not be blank, and the refusal does not quote it")
  void refusesBlank() {
    for (String blank : List.of("", " ", "\t\n")) {
      assertThatThrownBy(() -> Secret.of(blank))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("secret must not be blank");
    }
  }

  @Test
  @DisplayName("cannot be serialised, nor can what holds it")
  void isNotSerializable() {
    record Holder(Secret secret) implements Serializable {}
    assertThat(secret).isNotInstanceOf(Serializable.class);
    assertThatThrownBy(() -> serialize(new Holder(secret)))
        .isInstanceOf(NotSerializableException.class)
        .hasMessageNotContaining("s3cr");
  }

  private static void serialize(Object object) throws IOException {
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      out.writeObject(object);
    }
  }
}

package io.github.agoraflux.mediapull;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.value.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lets somebody in, decrypt or watch is never printed. */
class SecretsTest {

  @Test
  void aSpecPrintsNone() {
    PlayerSpecBuilder builder =
        Specs.least()
            .streamUrl(StreamUrl.of("rtmp://origin.example/live/stream-key"))
            .token(Secret.of("pull-t0ken"))
            .encryption(
                Encryption.salted(
                    EncryptionMode.AES_128_GCM2,
                    Secret.of("pull-encryption-key"),
                    Secret.of("0123456789abcdefghijklmnopqrstuv")))
            .extra(Map.of("key", Secret.of("extra-s3cret")));

    assertThat(builder.toString() + builder.build())
        .contains("***")
        .doesNotContain("stream-key", "pull-t0ken", "pull-encryption", "0123456789", "s3cret");
  }

  @ParameterizedTest
  @CsvSource({
    "rtmp://origin.example/live/key?a=b, rtmp://origin.example/***",
    "HTTPS://user:pass@origin.example:8443/live, HTTPS://origin.example:8443/***",
    "http://origin.example?key, http://origin.example/***",
    "srt://origin.example/key, ***",
    "key, ***"
  })
  void anAddressPrintsItsHostAlone(String url, String printed) {
    assertThat(new StreamUrl(url)).hasToString(printed);
    assertThat(new StreamUrl(url).value()).isEqualTo(url);
  }
}

package io.github.agoraflux.mediagateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream key lets anybody push, and is never printed. */
class SecretsTest {

  private static final StreamKey KEY = StreamKey.of("2dfMTR-s3cret-fys");

  @Test
  void aKeyPrintsItsUseAlone() {
    IssuedKey key = new IssuedKey(KEY, "demo", "100", Duration.ZERO, Instant.EPOCH);

    assertThat(key.toString()).contains("demo").doesNotContain("s3cret");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "rtls-ingress-prod-na.agoramdn.com/live/2dfMTR-s3cret-fys, "
        + "rtls-ingress-prod-na.agoramdn.com/live/***",
    "rtmp://na.rtmpg.rtelink.com/live/2dfMTR-s3cret-fys?a=b, rtmp://na.rtmpg.rtelink.com/live/***",
    "domain/live/2dfMTR-s3cret-fys?to=a/b, domain/live/***",
    "domain/live/2dfMTR-s3cret-fys#a/b, domain/live/***"
  })
  void anAddressPrintsAllButItsKey(String url, String printed) {
    assertThat(new IngestUrl(url)).hasToString(printed);
    assertThat(new IngestUrl(url).streamKey()).isEqualTo(KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"string", "", "domain/live/", "domain/?a"})
  void anAddressMayHaveNoKey(String url) {
    assertThat(new IngestUrl(url).streamKey()).isNull();
    assertThat(new IngestUrl(url).toString()).endsWith("***");
  }
}

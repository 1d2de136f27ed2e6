package io.github.agoraflux.mediapush;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.value.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lets somebody in or push is never printed. */
class SecretsTest {

  private static final Secret TOKEN = Secret.of("push-t0ken");
  private static final RtmpUrl CDN = RtmpUrl.of("rtmp://cdn.example/live/stream-key");

  @Test
  void aSpecPrintsNone() {
    ConverterSpecBuilder builder =
        ConverterSpec.builder()
            .source(
                RawStream.builder()
                    .channel("c")
                    .token(TOKEN)
                    .uid(7)
                    .extra(Map.of("key", TOKEN))
                    .build())
            .rtmpUrl(CDN);

    assertThat(builder.toString() + builder.build())
        .contains("***")
        .doesNotContain("push-t0ken")
        .doesNotContain("stream-key");
  }

  @Test
  void anUpdatePrintsNone() {
    UpdateSpec update =
        UpdateSpec.builder()
            .source(TranscodingUpdate.builder().token(TOKEN).build())
            .rtmpUrl(CDN)
            .build();

    assertThat(update.toString()).doesNotContain("push-t0ken").doesNotContain("stream-key");
  }

  @ParameterizedTest
  @CsvSource({
    "rtmp://cdn.example/live/key?a=b, rtmp://cdn.example/***",
    "RTMPS://user:pass@cdn.example:1935/live, RTMPS://cdn.example:1935/***",
    "rtmp://[::1]/live, rtmp://[::1]/***",
    "rtmp://cdn.example?key, rtmp://cdn.example/***",
    "rtmp://cdn.example, rtmp://cdn.example/***",
    "srt://cdn.example/key, ***",
    "key, ***"
  })
  void anAddressPrintsItsHostAlone(String url, String printed) {
    assertThat(new RtmpUrl(url)).hasToString(printed);
    assertThat(new RtmpUrl(url).value()).isEqualTo(url);
  }
}

package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.mediapush.ConverterStatus;
import io.github.agoraflux.mediapush.MediaPush;
import io.github.agoraflux.mediapush.RawStream;
import io.github.agoraflux.mediapush.RtmpUrl;
import io.github.agoraflux.value.ServiceRegion;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class MediaPushTest extends Simulated {

  private final MediaPush push = MediaPush.over(agora);

  @Test
  void pushesAStream() {
    // snippet: media-push
    Mono<ConverterStatus> converter = push.create(ServiceRegion.EU, it -> it
        .source(RawStream.of("town-hall", 4711)).rtmpUrl(RtmpUrl.of("rtmp://example.org/live/hall")));
    // end

    StepVerifier.create(converter).expectNextCount(1).verifyComplete();
    assertThat(sent("media-push.create").body()).contains("\"town-hall\"", "/live/hall");
  }
}

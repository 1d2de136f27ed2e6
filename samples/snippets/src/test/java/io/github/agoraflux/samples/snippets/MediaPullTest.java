package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.mediapull.MediaPull;
import io.github.agoraflux.mediapull.PlayerId;
import io.github.agoraflux.mediapull.PlayerStatus;
import io.github.agoraflux.mediapull.StreamUrl;
import io.github.agoraflux.value.ServiceRegion;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class MediaPullTest extends Simulated {

  private final MediaPull pull = MediaPull.over(agora);

  @Test
  void createsOnePlayerHoweverOftenItIsAskedFor() {
    // snippet: media-pull
    Mono<PlayerStatus> player = pull.createOrGet(ServiceRegion.EU, it -> it.name("anthem")
        .streamUrl(StreamUrl.of("https://example.org/anthem.mp4")).channel("town-hall").uid(4712L));
    // end

    PlayerId first = player.map(PlayerStatus::id).block(PATIENCE);
    StepVerifier.create(player.map(PlayerStatus::id)).expectNext(first).verifyComplete();
    assertThat(simulator.players().size()).isEqualTo(1);
  }
}

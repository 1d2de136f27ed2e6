package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.mediagateway.IssuedKey;
import io.github.agoraflux.mediagateway.MediaGateway;
import io.github.agoraflux.value.ServiceRegion;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class MediaGatewayTest extends Simulated {

  private final MediaGateway gateway = MediaGateway.over(agora);

  @Test
  void issuesAKey() {
    // snippet: media-gateway
    Mono<IssuedKey> key = gateway.createKey(ServiceRegion.EU, it -> it
        .channel("town-hall").uid("4711").expiresAfter(Duration.ofHours(2)));
    // end

    StepVerifier.create(key)
        .assertNext(
            it ->
                assertThat(simulator.ingress("eu").key(it.streamKey().value()))
                    .as("the key of " + it.channel())
                    .isPresent())
        .verifyComplete();
    assertThat(sent("media-gateway.create-stream-key").body()).contains("7200");
  }
}

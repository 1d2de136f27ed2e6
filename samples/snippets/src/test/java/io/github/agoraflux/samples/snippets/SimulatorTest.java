package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.Fault;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class SimulatorTest {

  @Test
  void standsInForAgora() {
    // snippet: simulator
    try (AgoraSimulator agora = AgoraSimulator.start(settings -> settings.seedChannels(1200));
        AgoraClient client = AgoraClient.builder()
            .appId(agora.appId())
            .credential(BasicCredential.of(agora.customerId(), agora.customerSecret()))
            .endpoint(agora.httpUri())
            .build()) {
      agora.faults().inject("channel-management.list-channels", Fault.status(503), 1);

      StepVerifier.create(ChannelManagement.over(client).channels().take(10))
          .expectNextCount(10)
          .verifyComplete();

      assertThat(agora.journal().count("channel-management.list-channels")).isEqualTo(2);
    }
    // end
  }
}

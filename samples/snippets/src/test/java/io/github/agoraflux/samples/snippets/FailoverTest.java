package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.simulator.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class FailoverTest extends Simulated {

  @Test
  void repeatsWithinItsBudgets() {
    String list = "channel-management.list-channels";

    // snippet: failover
    AgoraClient hasty = builder()
        .failover(it -> it.waits(List.of(Duration.ofMillis(100), Duration.ofMillis(500))))
        .http(it -> it.maxConnections(128).budgets(budgets -> budgets
            .queue(Duration.ofSeconds(5)).response(Duration.ofMillis(800)).call(Duration.ofSeconds(4))))
        .build();
    // end

    ChannelManagement channels = ChannelManagement.over(hasty);
    simulator.faults().inject(list, Fault.status(503), 2);
    StepVerifier.create(channels.channels().take(1)).expectNextCount(1).verifyComplete();
    assertThat(simulator.journal().count(list)).isEqualTo(3);

    simulator.faults().inject(list, Fault.stallHeaders(), 1);
    StepVerifier.create(channels.channels().take(1)).expectNextCount(1).verifyComplete();
    assertThat(simulator.journal().count(list)).isEqualTo(3 + 2);
    hasty.closeLater().block(PATIENCE);
  }
}

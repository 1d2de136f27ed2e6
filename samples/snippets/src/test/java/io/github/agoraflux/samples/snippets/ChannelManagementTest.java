package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.channelmanagement.UserPresence;
import io.github.agoraflux.simulator.channels.User;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ChannelManagementTest extends Simulated {

  private final ChannelManagement channels = ChannelManagement.over(agora);

  @Test
  void tellsWhoIsThere() {
    simulator.channels().join("town-hall", User.host(4711));

    // snippet: channel-management
    Mono<UserPresence> presence = channels.user(4711, "town-hall");     // empty if the user is elsewhere
    // end

    StepVerifier.create(presence).expectNextCount(1).verifyComplete();
    StepVerifier.create(channels.user(4712, "town-hall")).verifyComplete();
    assertThat(operations()).containsOnly("channel-management.get-user-status").hasSize(2);
  }
}

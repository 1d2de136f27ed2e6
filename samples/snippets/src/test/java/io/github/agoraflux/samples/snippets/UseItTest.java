package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.channelmanagement.BanDuration;
import io.github.agoraflux.channelmanagement.Channel;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.channelmanagement.Privilege;
import io.github.agoraflux.channelmanagement.RuleId;
import io.github.agoraflux.failover.CallerRegion;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class UseItTest extends Simulated {

  @Test
  void buildsAClient() {
    String appId = simulator.appId();
    String customerId = simulator.customerId();
    String customerSecret = simulator.customerSecret();

    // snippet: client
    AgoraClient agora =
        AgoraClient.builder()
            .appId(appId)
            .credential(BasicCredential.of(customerId, customerSecret))
            .region(CallerRegion.EU_CENTRAL)
            .build();
    // end

    assertThat(agora.appId()).hasToString(appId);
    agora.closeLater().block(PATIENCE);
  }

  @Test
  void callsAProduct() {
    // snippet: use-it
    ChannelManagement channels = ChannelManagement.over(agora);

    Flux<String> busy = channels.channels()           // a page is fetched when its first item is asked for
        .filter(channel -> channel.userCount() > 100)
        .map(Channel::name);

    Mono<RuleId> ban = channels.createRule(rule ->
        rule.channel("town-hall").uid(4711L)
            .duration(BanDuration.ofMinutes(30))
            .privileges(List.of(Privilege.PUBLISH_AUDIO)));
    // end

    assertThat(simulator.journal().all()).isEmpty();
    StepVerifier.create(busy).thenConsumeWhile(name -> !name.isEmpty()).verifyComplete();
    assertThat(simulator.journal().count("channel-management.list-channels")).isEqualTo(3);
    StepVerifier.create(ban).expectNextCount(1).verifyComplete();
    assertThat(sent("channel-management.create-rule").body())
        .contains("\"town-hall\"", "4711", "30", "publish_audio");
  }
}

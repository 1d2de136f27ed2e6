package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.limit.RateLimiter;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.simulator.channels.User;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class ComposingTest extends Simulated {

  @Test
  void throttlesWhateverFlows() {
    ChannelManagement channels = ChannelManagement.over(agora);
    simulator.channels().join("town-hall", User.host(2));
    Flux<Long> uids = Flux.just(1L, 2L, 3L, 4L);

    // snippet: throttle
    RateLimiter gentle = RateLimiter.of(new Rate(2, Duration.ofSeconds(1)));
    Flux<Long> present = uids
        .transform(gentle.throttle())
        .filterWhen(uid -> channels.user(uid, "town-hall").hasElement());
    // end

    Duration taken = StepVerifier.create(present).expectNext(2L).verifyComplete();
    assertThat(taken).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(simulator.journal().count("channel-management.get-user-status")).isEqualTo(4);
  }

  @Test
  void filtersEachAttempt() {
    String shift = "night";

    // snippet: filters
    AgoraClient client = builder()                      // with App ID, credential and region
        .limits(RateLimits.builder()
            .share(1, 2)                                // half of each quota, for one of two machines
            .raise("channel-management.list-channels", new Rate(40, Duration.ofSeconds(1)))
            .build())
        .filter(next -> call -> next.exchange(call.header("X-Shift", shift)))
        .build();
    // end

    StepVerifier.create(ChannelManagement.over(client).channels().take(1))
        .expectNextCount(1)
        .verifyComplete();
    assertThat(sent("channel-management.list-channels").header("x-shift")).isEqualTo("night");
    client.closeLater().block(PATIENCE);
  }
}

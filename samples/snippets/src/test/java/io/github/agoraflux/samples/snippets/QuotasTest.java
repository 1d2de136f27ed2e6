package io.github.agoraflux.samples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.redis.AgoraRedis;
import io.github.agoraflux.redis.SharedQuotas;
import io.github.agoraflux.redis.WhenUnreachable;
import io.github.agoraflux.signaling.Signaling;
import io.github.agoraflux.signaling.UserEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class QuotasTest extends Simulated {

  private static final Logger log = LoggerFactory.getLogger(QuotasTest.class);

  @Test
  void areSharedThroughRedis() {
    try (LocalRedis local = new LocalRedis()) {
      String uri = local.uri();
      Signaling signaling = Signaling.over(agora);
      simulator.conversations().login("ann");

      // snippet: redis
      AgoraRedis redis = AgoraRedis.at(uri);                          // or over(yourRedisClient, uri)
      SharedQuotas quotas = redis.quotas(it -> it.whenUnreachable(WhenUnreachable.share(1, 4)));
      quotas.events().subscribe(event -> log.warn("{}", event));      // Redis is unreachable, or reachable again

      AgoraClient client = builder()
          .limits(RateLimits.builder().limiters(quotas).build())
          .build();

      Flux<UserEvent> events = redis.lease("user-events", Duration.ofSeconds(15))   // one machine at a time
          .whileHeld(lease -> signaling.userEvents().poll(Duration.ofSeconds(1)));
      // end

      StepVerifier.create(ChannelManagement.over(client).channels().take(1))
          .expectNextCount(1)
          .verifyComplete();
      assertThat(events.take(1).map(UserEvent::userId).collectList().block(PATIENCE))
          .isEqualTo(List.of("ann"));
      assertThat(local.keys())
          .anyMatch(key -> key.startsWith("agoraflux:quota:"))
          .contains("agoraflux:lease:user-events:token");
      client.closeLater().block(PATIENCE);
      redis.closeLater().block(PATIENCE);
    }
  }
}

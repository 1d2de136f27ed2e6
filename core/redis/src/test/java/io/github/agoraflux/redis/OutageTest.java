package io.github.agoraflux.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.QuotaKey;
import io.github.agoraflux.limit.QuotaScope;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.limit.RateLimiter;
import io.lettuce.core.KillArgs;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Redis dies and comes back. */
class OutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final QuotaKey KEY = new QuotaKey(QuotaScope.APP, "some-app", "outage", null);
  private static final Rate RATE = new Rate(20, Duration.ofMillis(500));

  @Test
  void failsFastAndSaysSo() {
    try (LocalRedis redis = LocalRedis.known();
        AgoraRedis machine = AgoraRedis.at(redis.uri())) {
      SharedQuotas quotas = machine.quotas();
      RateLimiter limiter = limiter(quotas);
      Flux<QuotaEvent> events = quotas.events().replay(2).autoConnect(0);
      limiter.acquire(PATIENCE).block(PATIENCE).sent();

      redis.kill();
      assertUnreachable(limiter);
      assertThat(limiter.tryAcquire()).isNull();
      QuotaEvent unreachable = events.blockFirst(PATIENCE);
      assertThat(unreachable.kind()).isEqualTo(QuotaEvent.Kind.UNREACHABLE);
      assertThat(unreachable.cause()).isNotBlank();

      redis.restart();
      QuotaEvent reachable = events.skip(1).blockFirst(PATIENCE);
      assertThat(reachable.kind()).isEqualTo(QuotaEvent.Kind.REACHABLE);
      assertThat(reachable.cause()).isNull();
      limiter.acquire(PATIENCE).block(PATIENCE).sent();
      assertThat(redis.keys()).anyMatch(key -> key.startsWith("agoraflux:quota:"));
    }
  }

  @Test
  void keepsToItsShareAndComesBack() {
    try (LocalRedis redis = LocalRedis.known();
        AgoraRedis machine = AgoraRedis.at(redis.uri())) {
      SharedQuotas quotas =
          machine.quotas(settings -> settings.whenUnreachable(WhenUnreachable.share(1, 4)));
      RateLimiter limiter = limiter(quotas);
      Flux<QuotaEvent> events = quotas.events().replay(2).autoConnect(0);
      limiter.acquire(PATIENCE).block(PATIENCE).sent();

      redis.kill();
      List<Long> alone =
          Flux.range(0, 11)
              .flatMap(call -> limiter.acquire(PATIENCE), 11)
              .map(
                  permit -> {
                    permit.settle();
                    return System.nanoTime();
                  })
              .collectList()
              .block(PATIENCE);
      assertThat(alone).hasSize(11);
      for (int last = 5; last < alone.size(); last++) {
        assertThat(alone.get(last) - alone.get(last - 5))
            .as("a fourth of the quota, from grant %d on", last - 5)
            .isGreaterThan(Duration.ofMillis(490).toNanos());
      }

      redis.restart();
      assertThat(events.skip(1).blockFirst(PATIENCE).kind()).isEqualTo(QuotaEvent.Kind.REACHABLE);
      limiter.acquire(PATIENCE).block(PATIENCE).sent();
      assertThat(redis.keys()).anyMatch(key -> key.startsWith("agoraflux:quota:"));
      assertThat(limiter.waiting()).isZero();
    }
  }

  @Test
  void aConnectionThatBrokeMayHaveBeenAnOutageForOthers() {
    try (LocalRedis redis = LocalRedis.known();
        AgoraRedis machine = AgoraRedis.at(redis.uri());
        AgoraRedis other = AgoraRedis.at(redis.uri())) {
      RateLimiter sharing =
          limiter(
              machine.quotas(settings -> settings.whenUnreachable(WhenUnreachable.share(1, 4))));
      RateLimiter failing = limiter(other.quotas());
      sharing.acquire(PATIENCE).block(PATIENCE).sent();
      failing.acquire(PATIENCE).block(PATIENCE).sent();
      redis.ask(commands -> commands.clientKill(KillArgs.Builder.typeNormal().skipme()));

      long begun = System.nanoTime();
      failing.acquire(PATIENCE).block(PATIENCE).sent();
      assertThat(System.nanoTime() - begun).isLessThan(Duration.ofSeconds(1).toNanos());
      sharing.acquire(PATIENCE).block(PATIENCE).sent();
      assertThat(System.nanoTime() - begun).isGreaterThan(Duration.ofMillis(1750).toNanos());
    }
  }

  @Test
  void aRedisThatRefusesScriptsIsAsGoodAsGone() {
    try (LocalRedis redis = LocalRedis.known();
        AgoraRedis machine = AgoraRedis.at(redis.uriOf("reader", "pw", CommandType.EVAL))) {
      SharedQuotas quotas = machine.quotas();
      RateLimiter limiter = limiter(quotas);
      Flux<QuotaEvent> events = quotas.events().replay(2).autoConnect(0);

      assertUnreachable(limiter);
      assertThat(events.blockFirst(PATIENCE).cause()).contains("NOPERM");
      redis.uriOf("reader", "pw");

      assertThat(events.skip(1).blockFirst(PATIENCE).kind()).isEqualTo(QuotaEvent.Kind.REACHABLE);
      limiter.acquire(PATIENCE).block(PATIENCE).sent();
    }
  }

  @Test
  void aQuestionThatIsAlwaysRefusedIsAnOutage() {
    try (LocalRedis redis = LocalRedis.known();
        AgoraRedis machine = AgoraRedis.at(redis.uri())) {
      SharedQuotas quotas = machine.quotas();
      RateLimiter limiter = limiter(quotas);
      Flux<QuotaEvent> events = quotas.events().replay(2).autoConnect(0);
      String cursor = new KeyNames("agoraflux", KEY).cursor(RATE);
      redis.ask(commands -> commands.lpush(cursor, "somebody else's"));

      assertUnreachable(limiter);
      assertThat(events.blockFirst(PATIENCE).cause()).contains("WRONGTYPE");
      StepVerifier.create(events.skip(1))
          .expectSubscription()
          .expectNoEvent(Duration.ofSeconds(1))
          .then(() -> redis.ask(commands -> commands.del(cursor)))
          .assertNext(event -> assertThat(event.kind()).isEqualTo(QuotaEvent.Kind.REACHABLE))
          .thenCancel()
          .verify(PATIENCE);
      limiter.acquire(PATIENCE).block(PATIENCE).sent();
    }
  }

  @Test
  void keepsAPauseOfTheServersWithoutRedis() {
    try (LocalRedis redis = LocalRedis.known();
        AgoraRedis machine = AgoraRedis.at(redis.uri())) {
      RateLimiter limiter =
          limiter(
              machine.quotas(settings -> settings.whenUnreachable(WhenUnreachable.share(1, 1))));
      limiter.acquire(PATIENCE).block(PATIENCE).sent();
      long begun = System.nanoTime();
      limiter.pause(Duration.ofSeconds(4));

      redis.kill();
      limiter.acquire(PATIENCE).block(PATIENCE).sent();

      assertThat(System.nanoTime() - begun).isGreaterThan(Duration.ofMillis(3900).toNanos());
    }
  }

  private static void assertUnreachable(RateLimiter limiter) {
    StepVerifier.create(limiter.acquire(PATIENCE))
        .expectErrorSatisfies(
            error ->
                assertThat(((QuotaExceededException) error).reason())
                    .isEqualTo(QuotaExceededException.Reason.UNREACHABLE))
        .verify(PATIENCE);
  }

  private static RateLimiter limiter(SharedQuotas quotas) {
    return quotas.create(KEY, List.of(RATE), LimiterSettings.defaults());
  }
}

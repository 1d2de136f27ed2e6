package io.github.agoraflux.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

/**
 * Four JVMs saturate one quota through one Redis for twenty seconds; then once more, while Redis is
 * killed and started anew. It measures, so its tag keeps it out of the ordinary run. By hand, from
 * the root:
 *
 * <pre>{@code
 * mvn -pl core/redis -am test -Dtest=SharedQuotaSaturation -Dtests.excluded= \
 *     -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
@Tag("measurement")
class SharedQuotaSaturation {

  private static final int JVMS = 4;
  private static final int PERMITS = 20;
  private static final Duration RUN = Duration.ofSeconds(20);

  @Test
  @Timeout(120)
  void usesNearlyAllOfTheQuotaAndNoMore() {
    try (LocalRedis redis = LocalRedis.known();
        Fleet fleet = Fleet.of(JVMS, redis, PERMITS, RUN)) {
      fleet.go();

      Fleet.Result result = fleet.result();

      System.out.println(result);
      assertThat(result.mostInAnyWindow()).isLessThanOrEqualTo(PERMITS);
      assertThat(result.used()).isGreaterThanOrEqualTo(0.9);
      assertThat(result.leastShare()).isGreaterThan(0.5 / JVMS);
    }
  }

  @Test
  @Timeout(120)
  void keepsTheQuotaWhileRedisIsGone() {
    try (LocalRedis redis = LocalRedis.known();
        Fleet fleet = Fleet.of(JVMS, redis, PERMITS, RUN)) {
      fleet.go();
      Mono.delay(Duration.ofSeconds(6)).block();
      redis.kill();
      Mono.delay(Duration.ofSeconds(6)).block();
      redis.restart();

      Fleet.Result result = fleet.result();

      System.out.println("Redis killed after 6 s and started anew after 12 s: " + result);
      for (int second = 0; second < RUN.toSeconds(); second++) {
        System.out.printf(
            "  second %2d: %d%n",
            second + 1, result.count(Duration.ofSeconds(second), Duration.ofSeconds(second + 1L)));
      }
      result.events().forEach(event -> System.out.println("  " + event));
      assertThat(result.mostInAnyWindow()).isLessThanOrEqualTo(PERMITS);
      assertThat(result.events()).hasSize(2 * JVMS);
    }
  }
}

package io.github.agoraflux.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Real machines are JVMs of their own; one of these has clocks that are minutes ahead. */
class SharedQuotaJvmsTest {

  @Test
  void noWindowOverAllJvmsSeesMoreThanTheQuota() {
    try (LocalRedis redis = LocalRedis.known();
        Fleet fleet = Fleet.of(3, redis, 20, Duration.ofSeconds(3))) {
      fleet.go();

      Fleet.Result result = fleet.result();

      assertThat(result.mostInAnyWindow()).as("%s", result).isLessThanOrEqualTo(20);
      assertThat(result.grants()).as("%s", result).hasSizeGreaterThan(40);
      assertThat(result.leastShare()).as("%s", result).isGreaterThan(0.1);
      assertThat(result.events()).isEmpty();
    }
  }
}

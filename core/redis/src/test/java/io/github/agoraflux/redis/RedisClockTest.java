package io.github.agoraflux.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

class RedisClockTest {

  private static final long MILLI = 1_000_000;
  private static final long SOME_TIME = Duration.ofDays(20_000).toNanos();

  private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();
  private final RedisClock clock = new RedisClock(TimeSource.of(scheduler));

  @Test
  void tellsNothingBeforeItWasRead() {
    assertThatIllegalStateException().isThrownBy(clock::currentTimeNanos);
  }

  @Test
  void isTrueToHalfTheRoundTrip() {
    read(10, SOME_TIME);

    assertThat(clock.currentTimeNanos()).isEqualTo(SOME_TIME + 5 * MILLI);
    assertThat(clock.error()).isBetween(5 * MILLI, 6 * MILLI);
    assertThat(clock.isWallClockBased()).isTrue();
  }

  @Test
  void keepsTheTruerReadingUntilItHasAged() {
    read(2, SOME_TIME);
    long told = clock.currentTimeNanos();

    read(10, told + 4 * MILLI);
    assertThat(clock.currentTimeNanos()).isEqualTo(told + 10 * MILLI);

    scheduler.advanceTimeBy(Duration.ofSeconds(60));
    assertThat(clock.error()).isGreaterThan(10 * MILLI);
    read(10, clock.currentTimeNanos());
    assertThat(clock.error()).isLessThan(6 * MILLI);
  }

  @Test
  void followsAClockThatWasSet() {
    read(2, SOME_TIME);

    read(10, SOME_TIME - Duration.ofHours(1).toNanos());

    assertThat(clock.currentTimeNanos())
        .isEqualTo(SOME_TIME - Duration.ofHours(1).toNanos() + 5 * MILLI);
  }

  /** Redis says its time half-way through. */
  private void read(int roundTripMillis, long remote) {
    long asked = scheduler.now(TimeUnit.NANOSECONDS);
    scheduler.advanceTimeBy(Duration.ofMillis(roundTripMillis));
    clock.read(asked, scheduler.now(TimeUnit.NANOSECONDS), remote / 1_000);
  }
}

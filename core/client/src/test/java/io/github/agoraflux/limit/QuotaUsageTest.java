package io.github.agoraflux.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.scheduler.VirtualTimeScheduler;

@DisplayName("What gauges see of quotas")
class QuotaUsageTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Rate TWO_A_SECOND = new Rate(2, SECOND);
  private static final Rate FIVE_A_MINUTE = new Rate(5, Duration.ofMinutes(1));

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final TimeSource time = TimeSource.of(clock);
  private final LimiterSettings settings = LimiterSettings.defaults().time(time);
  private final RateLimits limits = RateLimits.builder().settings(settings).build();

  private final RateLimiter limiter =
      limits.limiter(
          "product.verb", Quota.of(QuotaScope.APP, TWO_A_SECOND, FIVE_A_MINUTE), "app", null);

  private static Permit permit(RateLimiter limiter) {
    return Objects.requireNonNull(limiter.tryAcquire());
  }

  private QuotaUsage only() {
    List<QuotaUsage> all = limits.usage();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  @DisplayName("is nothing before the first permit, and looking takes none")
  void unused() {
    for (int look = 0; look < 10; look++) {
      assertThat(only().usage()).isEqualTo(new RateUsage(TWO_A_SECOND, 0));
    }
    assertThat(only().key()).isEqualTo(new QuotaKey(QuotaScope.APP, "app", "product.verb", null));
    permit(limiter).settle();
    permit(limiter).settle();
    assertThat(limiter.tryAcquire()).isNull();
  }

  @Test
  @DisplayName("counts permits that are out and those whose window has not ended")
  void countsWhatIsInUse() {
    permit(limiter).settle();
    Permit out = permit(limiter);
    assertThat(only().usage()).isEqualTo(new RateUsage(TWO_A_SECOND, 2));
    assertThat(only().usage().share()).isEqualTo(1.0);

    out.giveBack();
    assertThat(only().usage()).isEqualTo(new RateUsage(TWO_A_SECOND, 1));
  }

  @Test
  @DisplayName("is of the rate that has the least left")
  void scarcestRate() {
    permit(limiter).settle();
    permit(limiter).settle();
    clock.advanceTimeBy(SECOND);

    assertThat(only().usage()).isEqualTo(new RateUsage(FIVE_A_MINUTE, 2));
    assertThat(RateLimiter.allOf(List.of(RateLimiter.of(TWO_A_SECOND), limiter), time).usage())
        .isEqualTo(new RateUsage(FIVE_A_MINUTE, 2));
  }

  @Test
  @DisplayName("tells who waits")
  void waiting() {
    permit(limiter);
    permit(limiter);
    Disposable waits = limiter.acquire().subscribe();

    assertThat(only().waiting()).isEqualTo(1);
    waits.dispose();
    assertThat(only().waiting()).isZero();
  }

  @Test
  @DisplayName("leaves out limiters that do not count here")
  void others() {
    RateLimits elsewhere =
        RateLimits.builder().limiters((key, rates, settings) -> new Uncounted(limiter)).build();
    elsewhere.limiter("product.verb", Quota.of(QuotaScope.APP, TWO_A_SECOND), "app", null);

    assertThat(elsewhere.size()).isOne();
    assertThat(elsewhere.usage()).isEmpty();
  }
}

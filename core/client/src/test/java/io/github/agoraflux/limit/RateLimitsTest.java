package io.github.agoraflux.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

@DisplayName("The limiters that clients share")
class RateLimitsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Quota PER_APP = QuotaScope.APP.permits(10).perSecond();
  private static final Quota PER_CONVERTER = Quota.ofEach("id", new Rate(2, SECOND));

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final LimiterSettings settings = LimiterSettings.defaults().time(TimeSource.of(clock));
  private final RateLimits limits = RateLimits.builder().settings(settings).build();

  private RateLimiter limiter(Quota quota, String owner) {
    return limits.limiter("product.verb", quota, owner, null);
  }

  private RateLimiter converter(String resource) {
    return limits.limiter("product.verb", PER_CONVERTER, "app", resource);
  }

  private static String rates(RateLimits limits, String operation, Quota quota) {
    return limits.limiter(operation, quota, "owner", null).description();
  }

  @Test
  @DisplayName("are the same for the same key")
  void areSharedByKey() {
    assertThat(limiter(PER_APP, "app")).isSameAs(limiter(PER_APP, "app"));
    assertThat(limits.size()).isOne();
  }

  @Test
  @DisplayName("differ by owner, operation, scope and resource")
  void differByKey() {
    List<RateLimiter> all =
        List.of(
            limiter(PER_APP, "app"),
            limiter(PER_APP, "other app"),
            limits.limiter("product.other", PER_APP, "app", null),
            limiter(QuotaScope.ACCOUNT.permits(10).perSecond(), "app"),
            limiter(QuotaScope.PROJECT.permits(10).perSecond(), "app"),
            converter("one"),
            converter("two"));
    assertThat(all).doesNotHaveDuplicates();
    assertThat(limits.size()).isEqualTo(all.size());
  }

  @Test
  @DisplayName("are common to operations that name one group")
  void areSharedByGroup() {
    Quota messages = QuotaScope.APP.permits(500).perSecond().sharedAs("messages");
    assertThat(limits.limiter("signaling.send-peer", messages, "app", null))
        .isSameAs(limits.limiter("signaling.send-channel", messages, "app", null));
  }

  @Test
  @DisplayName("keep every rate of a quota")
  void keepEveryRate() {
    Quota two = PER_APP.and(new Rate(15, Duration.ofMinutes(1)));
    assertThat(rates(limits, "list", two)).isEqualTo("list (10 per PT1S and 15 per PT1M)");
  }

  @Test
  @DisplayName("obey raised rates, by operation or by group")
  void canBeRaised() {
    RateLimits raised =
        RateLimits.builder()
            .raise("list", new Rate(99, SECOND))
            .raise("group", new Rate(7, SECOND), new Rate(70, Duration.ofMinutes(1)))
            .build();
    assertThat(rates(raised, "list", PER_APP)).isEqualTo("list (99 per PT1S)");
    assertThat(rates(raised, "other", PER_APP)).isEqualTo("other (10 per PT1S)");
    assertThat(rates(raised, "other", PER_APP.sharedAs("group")))
        .isEqualTo("group (7 per PT1S and 70 per PT1M)");
    assertThatThrownBy(() -> RateLimits.builder().raise("list"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rates must not be empty");
  }

  @Test
  @DisplayName("take a part of every quota, raised ones too")
  void canBeDivided() {
    RateLimits third =
        RateLimits.builder().share(1, 3).raise("raised", new Rate(31, SECOND)).build();
    assertThat(rates(third, "list", PER_APP)).isEqualTo("list (3 per PT1S)");
    assertThat(rates(third, "raised", PER_APP)).isEqualTo("raised (10 per PT1S)");
    assertThat(rates(third, "slow", QuotaScope.APP.permits(1).perSecond()))
        .isEqualTo("slow (1 per PT3.000000001S)");
  }

  @Test
  @DisplayName("refuse impossible parts")
  void refuseImpossibleParts() {
    assertThatThrownBy(() -> RateLimits.builder().share(0, 3))
        .hasMessage("part must be from 1 to 3, but was 0");
    assertThatThrownBy(() -> RateLimits.builder().share(4, 3))
        .hasMessage("part must be from 1 to 3, but was 4");
    assertThatThrownBy(() -> RateLimits.builder().share(1, 0))
        .hasMessageStartingWith("of must be from 1 to");
  }

  @Test
  @DisplayName("may be made by somebody else, once for each key")
  void canBeMadeElsewhere() {
    List<String> made = new ArrayList<>();
    RateLimits foreign =
        RateLimits.builder()
            .settings(settings)
            .limiters(
                (key, rates, given) -> {
                  made.add(key + " " + rates);
                  assertThat(given).isSameAs(settings);
                  return RateLimiter.of(key.group(), rates, given);
                })
            .build();
    foreign.limiter("verb", PER_APP, "app", null);
    foreign.limiter("verb", PER_APP, "app", null);
    foreign.limiter("verb", PER_CONVERTER, "app", "c");
    assertThat(made)
        .containsExactly(
            "QuotaKey[scope=APP, owner=app, group=verb, resource=null] [10 per PT1S]",
            "QuotaKey[scope=RESOURCE, owner=app, group=verb, resource=c] [2 per PT1S]");
    assertThat(foreign.time()).isSameAs(settings.time());
  }

  @Test
  @DisplayName("are the same for the whole process unless told otherwise")
  void areSharedByTheProcess() {
    assertThat(RateLimits.shared()).isSameAs(RateLimits.shared());
    assertThat(RateLimits.shared().time()).isSameAs(TimeSource.system());
  }

  @Test
  @DisplayName("of resources are forgotten when unused; those of accounts and apps stay")
  void forgetsResources() {
    List<RateLimiter> lasting = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      lasting.add(limiter(PER_APP, "app " + i));
    }
    int largest = 0;
    for (int i = 0; i < 100_000; i++) {
      converter("converter " + i);
      clock.advanceTimeBy(SECOND);
      largest = Math.max(largest, limits.size());
    }
    assertThat(largest).isLessThan(10_000);
    for (int i = 0; i < lasting.size(); i++) {
      assertThat(limiter(PER_APP, "app " + i)).isSameAs(lasting.get(i));
    }
  }

  @Test
  @DisplayName("of resources stay as long as their windows do")
  void remembersLongWindows() {
    Quota daily = Quota.ofEach("id", new Rate(1, Duration.ofDays(1)));
    RateLimiter limiter = limits.limiter("verb", daily, "app", "resource");
    limiter.tryAcquire().settle();
    clock.advanceTimeBy(Duration.ofHours(23));
    crowd();
    assertThat(limits.limiter("verb", daily, "app", "resource")).isSameAs(limiter);
    clock.advanceTimeBy(Duration.ofHours(25));
    crowd();
    assertThat(limits.limiter("verb", daily, "app", "resource")).isNotSameAs(limiter);
  }

  @Test
  @DisplayName("of resources stay as long as somebody waits")
  void remembersThoseWithWaiters() {
    RateLimiter limiter = converter("waited for");
    Permit one = limiter.tryAcquire();
    Permit two = limiter.tryAcquire();
    List<Object> granted = new ArrayList<>();
    limiter.grant("patient").subscribe(granted::add);
    clock.advanceTimeBy(Duration.ofHours(1));
    crowd();
    assertThat(converter("waited for")).isSameAs(limiter);
    one.giveBack();
    two.giveBack();
    assertThat(granted).containsExactly("patient");
  }

  /** So many other resources that the unused ones are swept out. */
  private void crowd() {
    for (int i = 0; i < 5_000; i++) {
      converter(clock.now(TimeUnit.HOURS) + " " + i);
    }
  }
}

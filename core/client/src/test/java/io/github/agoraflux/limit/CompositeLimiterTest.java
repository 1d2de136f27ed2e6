package io.github.agoraflux.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.error.QuotaExceededException.Reason;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

@DisplayName("Several limiters as one")
class CompositeLimiterTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final TimeSource time = TimeSource.of(clock);
  private final LimiterSettings settings = LimiterSettings.defaults().time(time);
  private final RateLimiter fast = limiter("fast", 3, settings);
  private final RateLimiter slow = limiter("slow", 1, settings);
  private final RateLimiter both = RateLimiter.allOf(List.of(fast, slow), time);

  private static RateLimiter limiter(String name, int permits, LimiterSettings settings) {
    return RateLimiter.of(name, List.of(new Rate(permits, SECOND)), settings);
  }

  private static List<Permit> takeAll(RateLimiter limiter) {
    List<Permit> taken = new ArrayList<>();
    for (Permit p = limiter.tryAcquire(); p != null; p = limiter.tryAcquire()) {
      taken.add(p);
    }
    return taken;
  }

  private static int free(RateLimiter limiter) {
    List<Permit> taken = takeAll(limiter);
    taken.forEach(Permit::giveBack);
    return taken.size();
  }

  @Test
  @DisplayName("are one limiter if there is one, and cannot be none")
  void knowsOneAndNone() {
    assertThat(RateLimiter.allOf(List.of(fast), time)).isSameAs(fast);
    assertThatThrownBy(() -> RateLimiter.allOf(List.of(), time))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limiters must not be empty");
  }

  @Test
  @DisplayName("describe themselves, the slowest first, whatever the order given")
  void describesItself() {
    assertThat(both.description()).isEqualTo("slow (1 per PT1S) and fast (3 per PT1S)");
    assertThat(both).hasToString(both.description());
    assertThat(both.permitsPerSecond()).isEqualTo(1);
  }

  @Test
  @DisplayName("take all permits or none at once")
  void takesAllOrNone() {
    assertThat(both.tryAcquire()).isNotNull();
    assertThat(free(fast)).isEqualTo(2);
    assertThat(both.tryAcquire()).isNull();
    assertThat(free(fast)).as("untouched").isEqualTo(2);
    clock.advanceTimeBy(SECOND);
    takeAll(fast);
    assertThat(both.tryAcquire()).isNull();
    assertThat(free(slow)).as("untouched, for its permit is held").isZero();
  }

  @Test
  @DisplayName("give back what they took when a later limiter has nothing")
  void takesNothingIfOneHasNothing() {
    takeAll(fast);
    assertThat(both.tryAcquire()).isNull();
    assertThat(free(slow)).isOne();
  }

  @Test
  @DisplayName("share one fate: what is sent, settled or given back is so everywhere")
  void sharesOneFate() {
    Permit given = both.tryAcquire();
    given.giveBack();
    assertThat(free(fast)).isEqualTo(3);
    assertThat(free(slow)).isOne();
    Permit settled = both.tryAcquire();
    settled.settle();
    settled.giveBack();
    clock.advanceTimeBy(SECOND.minusNanos(1));
    assertThat(free(fast)).isEqualTo(2);
    assertThat(free(slow)).isZero();
    clock.advanceTimeBy(Duration.ofNanos(1));
    assertThat(free(fast)).isEqualTo(3);
    Permit sent = both.tryAcquire();
    sent.sent();
    sent.giveBack();
    assertThat(free(fast)).isEqualTo(2);
    assertThat(free(slow)).isZero();
  }

  @Test
  @DisplayName("exceed none of them")
  void exceedsNone() {
    RateLimiter minute =
        RateLimiter.of("minute", List.of(new Rate(15, Duration.ofMinutes(1))), settings);
    RateLimiter limited = RateLimiter.allOf(List.of(fast, minute), time);
    List<Long> grants = new ArrayList<>();
    Flux.range(0, 40)
        .transform(limited.throttle())
        .subscribe(i -> grants.add(time.instant().toEpochMilli()));
    clock.advanceTimeBy(Duration.ofSeconds(59));
    assertThat(grants).hasSize(15);
    assertThat(grants.subList(0, 6)).containsExactly(0L, 0L, 0L, 1_000L, 1_000L, 1_000L);
    clock.advanceTimeBy(SECOND);
    assertThat(grants).hasSize(18);
    clock.advanceTimeBy(Duration.ofMinutes(2));
    assertThat(grants).hasSize(40);
  }

  @Test
  @DisplayName("give back what they hold when the wait for the next is cancelled")
  void givesBackOnCancel() {
    List<Permit> taken = takeAll(fast);
    Disposable wait = both.acquire().subscribe();
    assertThat(free(slow)).as("held while waiting").isZero();
    assertThat(both.waiting()).isOne();
    wait.dispose();
    assertThat(free(slow)).isOne();
    assertThat(both.waiting()).isZero();
    taken.forEach(Permit::giveBack);
    assertThat(free(fast)).isEqualTo(3);
  }

  @Test
  @DisplayName("take nothing when cancelled while waiting for the first")
  void takesNothingWhenCancelledEarly() {
    takeAll(slow);
    Disposable wait = both.acquire().subscribe();
    wait.dispose();
    assertThat(free(fast)).isEqualTo(3);
    assertThat(slow.waiting()).isZero();
  }

  @Test
  @DisplayName("give back what they hold when the wait for the next takes too long")
  void givesBackOnTimeout() {
    takeAll(fast);
    List<Throwable> errors = new ArrayList<>();
    both.acquire(SECOND).subscribe(permit -> {}, errors::add);
    clock.advanceTimeBy(SECOND);
    assertThat(errors).singleElement().isInstanceOf(QuotaExceededException.class);
    assertThat(free(slow)).isOne();
  }

  @Test
  @DisplayName("give back what they hold when another line is full")
  void givesBackOnRefusal() {
    RateLimiter strict = limiter("strict", 2, settings.maxWaiting(0));
    takeAll(strict);
    StepVerifier.create(RateLimiter.allOf(List.of(strict, slow), time).acquire())
        .verifyErrorSatisfies(
            error ->
                assertThat(((QuotaExceededException) error).reason()).isEqualTo(Reason.QUEUE_FULL));
    assertThat(free(slow)).isOne();
  }

  @Test
  @DisplayName("bound the wait for all of them together")
  void boundsTheWholeWait() {
    List<Permit> slowPermits = takeAll(slow);
    takeAll(fast);
    List<Throwable> errors = new ArrayList<>();
    both.acquire(SECOND).subscribe(permit -> {}, errors::add);
    clock.advanceTimeBy(Duration.ofMillis(600));
    slowPermits.forEach(Permit::giveBack);
    clock.advanceTimeBy(Duration.ofMillis(399));
    assertThat(errors).isEmpty();
    clock.advanceTimeBy(Duration.ofMillis(1));
    assertThat(errors).hasSize(1);
    assertThat(free(slow)).isOne();
  }

  @Test
  @DisplayName("leave a permit alone that was handed over, when its taker cancels afterwards")
  void leavesHandedOverPermitsAlone() {
    Disposable work = both.acquire().flatMap(permit -> Mono.never()).subscribe();
    assertThat(free(slow)).isZero();
    work.dispose();
    assertThat(free(slow)).as("only the taker knows what became of its call").isZero();
    assertThat(free(fast)).isEqualTo(2);
  }

  @Test
  @DisplayName("do not wait for each other in a circle when combined in opposite orders")
  void cannotDeadlock() {
    RateLimiter one = limiter("one", 1, settings);
    RateLimiter two = limiter("two", 1, settings);
    RateLimiter oneTwo = RateLimiter.allOf(List.of(one, two), time);
    RateLimiter twoOne = RateLimiter.allOf(List.of(two, one), time);
    List<Integer> done = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int number = i;
      (i % 2 == 0 ? oneTwo : twoOne)
          .acquire(Duration.ofMinutes(1))
          .delayUntil(permit -> Mono.delay(Duration.ofMillis(10), clock))
          .subscribe(
              permit -> {
                permit.settle();
                done.add(number);
              });
    }
    clock.advanceTimeBy(Duration.ofMillis(1_010 * 20));
    assertThat(done).hasSize(20).isSorted();
  }

  @Test
  @DisplayName("pause together")
  void pausesTogether() {
    both.pause(SECOND);
    assertThat(fast.tryAcquire()).isNull();
    assertThat(slow.tryAcquire()).isNull();
    clock.advanceTimeBy(SECOND);
    assertThat(both.tryAcquire()).isNotNull();
  }

  @Test
  @DisplayName("spend a permit of each when they grant a value")
  void grants() {
    StepVerifier.create(both.grant("value")).expectNext("value").verifyComplete();
    assertThat(free(fast)).isEqualTo(2);
    assertThat(free(slow)).isZero();
    clock.advanceTimeBy(SECOND);
    assertThat(free(fast)).isEqualTo(3);
    assertThat(free(slow)).isOne();
  }

  @Test
  @DisplayName("are asked anew by every subscription")
  void startsAnewForEachSubscription() {
    RateLimiter pair = RateLimiter.allOf(List.of(fast, limiter("other", 2, settings)), time);
    Mono<Permit> wait = pair.acquire();
    List<Permit> granted = new ArrayList<>();
    wait.subscribe(granted::add);
    wait.subscribe(granted::add);
    assertThat(granted).hasSize(2).doesNotHaveDuplicates();
    granted.get(0).giveBack();
    assertThat(free(fast)).as("one given back, one held").isEqualTo(2);
  }
}

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

@DisplayName("A local limiter")
class SlidingWindowLimiterTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MILLI = Duration.ofMillis(1);

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final LimiterSettings settings = LimiterSettings.defaults().time(TimeSource.of(clock));

  private RateLimiter limiter(LimiterSettings settings, Rate... rates) {
    return RateLimiter.of("quota", List.of(rates), settings);
  }

  private RateLimiter limiter(int permits) {
    return limiter(settings, new Rate(permits, SECOND));
  }

  private static void exhaust(RateLimiter limiter) {
    for (Permit permit = limiter.tryAcquire(); permit != null; permit = limiter.tryAcquire()) {
      permit.settle();
    }
  }

  @Test
  @DisplayName("needs at least one rate")
  void needsRates() {
    assertThatThrownBy(() -> limiter(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rates must not be empty");
  }

  @Test
  @DisplayName("says in words what it limits")
  void describesItself() {
    RateLimiter limiter =
        limiter(settings, new Rate(2, SECOND), new Rate(15, Duration.ofMinutes(1)));
    assertThat(limiter.description()).isEqualTo("quota (2 per PT1S and 15 per PT1M)");
    assertThat(limiter).hasToString(limiter.description());
    assertThat(limiter.permitsPerSecond()).isEqualTo(0.25);
  }

  @Test
  @DisplayName("takes no permit for a subscriber that has not requested yet")
  void waitsForDemand() {
    RateLimiter limiter = limiter(1);
    StepVerifier.create(limiter.acquire(), 0)
        .expectSubscription()
        .then(() -> assertThat(limiter.tryAcquire()).as("the only permit").isNotNull())
        .then(() -> assertThat(limiter.waiting()).isZero())
        .thenRequest(1)
        .then(() -> assertThat(limiter.waiting()).isOne())
        .thenCancel()
        .verify();
    assertThat(limiter.waiting()).isZero();
  }

  @Test
  @DisplayName("is asked anew by every subscription")
  void countsSubscriptions() {
    RateLimiter limiter = limiter(2);
    Mono<Permit> wait = limiter.acquire();
    List<Permit> granted = new ArrayList<>();
    wait.subscribe(granted::add);
    wait.subscribe(granted::add);
    wait.subscribe(granted::add);
    assertThat(granted).hasSize(2).doesNotHaveDuplicates();
    assertThat(limiter.waiting()).isOne();
  }

  @Test
  @DisplayName("grants the permit that is given back to the next in line, at once")
  void passesOnWhatIsGivenBack() {
    RateLimiter limiter = limiter(1);
    Permit held = limiter.tryAcquire();
    List<String> granted = new ArrayList<>();
    limiter.grant("next").subscribe(granted::add);
    assertThat(granted).isEmpty();
    held.giveBack();
    assertThat(granted).containsExactly("next");
  }

  @Test
  @DisplayName("holds a permit for as long as its call takes, however long that is")
  void holds() {
    RateLimiter limiter = limiter(1);
    Permit held = limiter.tryAcquire();
    clock.advanceTimeBy(Duration.ofHours(1));
    assertThat(limiter.tryAcquire()).isNull();
    held.settle();
    clock.advanceTimeBy(SECOND.minusNanos(1));
    assertThat(limiter.tryAcquire()).isNull();
    clock.advanceTimeBy(Duration.ofNanos(1));
    assertThat(limiter.tryAcquire()).isNotNull();
  }

  @Test
  @DisplayName("begins the window of a sent call without answer at its latest arrival")
  void countsFromTheLatestArrival() {
    RateLimiter limiter = limiter(settings.arrivalAllowance(Duration.ofMillis(80)), oneASecond());
    limiter.tryAcquire().sent();
    clock.advanceTimeBy(Duration.ofMillis(1_079));
    assertThat(limiter.tryAcquire()).isNull();
    clock.advanceTimeBy(MILLI);
    assertThat(limiter.tryAcquire()).isNotNull();
  }

  @Test
  @DisplayName("begins the window of an answered call at its answer, if that comes first")
  void countsFromTheAnswer() {
    RateLimiter limiter = limiter(settings.arrivalAllowance(Duration.ofMillis(80)), oneASecond());
    Permit permit = limiter.tryAcquire();
    permit.sent();
    clock.advanceTimeBy(Duration.ofMillis(30));
    permit.settle();
    clock.advanceTimeBy(Duration.ofMillis(999));
    assertThat(limiter.tryAcquire()).isNull();
    clock.advanceTimeBy(MILLI);
    assertThat(limiter.tryAcquire()).isNotNull();
  }

  @Test
  @DisplayName("does not take back what was sent or settled")
  void takesNothingBackThatWasUsed() {
    RateLimiter limiter = limiter(2);
    Permit sent = limiter.tryAcquire();
    sent.sent();
    sent.giveBack();
    Permit settled = limiter.tryAcquire();
    settled.settle();
    settled.giveBack();
    assertThat(limiter.tryAcquire()).isNull();
  }

  @Test
  @DisplayName("frees one permit, not two, when one is given back twice")
  void takesBackOnce() {
    RateLimiter limiter = limiter(2);
    Permit first = limiter.tryAcquire();
    Permit second = limiter.tryAcquire();
    first.giveBack();
    first.giveBack();
    first.settle();
    first.sent();
    assertThat(limiter.tryAcquire()).isNotNull();
    assertThat(limiter.tryAcquire()).isNull();
    second.giveBack();
    assertThat(limiter.tryAcquire()).isNotNull();
  }

  @Test
  @DisplayName("refuses, with the reason, a wait that takes too long")
  void refusesLongWaits() {
    RateLimiter limiter = limiter(settings, new Rate(1, Duration.ofMinutes(1)));
    exhaust(limiter);
    StepVerifier.withVirtualTime(() -> limiter.acquire(SECOND), () -> clock, 1)
        .expectSubscription()
        .expectNoEvent(SECOND.minusNanos(1))
        .thenAwait(Duration.ofNanos(1))
        .verifyErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOfSatisfying(
                        QuotaExceededException.class,
                        refusal -> {
                          assertThat(refusal.reason()).isEqualTo(Reason.WAITED_TOO_LONG);
                          assertThat(refusal.quota()).isEqualTo("quota (1 per PT1M)");
                          assertThat(refusal.isRetryable()).isTrue();
                        }));
    assertThat(limiter.waiting()).isZero();
  }

  @Test
  @DisplayName("waits as long as its settings say when nothing else is said")
  void waitsAsLongAsTheSettingsSay() {
    RateLimiter limiter =
        limiter(settings.maxWait(Duration.ofSeconds(7)), new Rate(1, Duration.ofMinutes(1)));
    exhaust(limiter);
    List<Throwable> errors = new ArrayList<>();
    limiter.acquire().subscribe(permit -> {}, errors::add);
    limiter.grant("patient").subscribe(value -> {}, errors::add);
    clock.advanceTimeBy(Duration.ofMillis(6_999));
    assertThat(errors).isEmpty();
    clock.advanceTimeBy(MILLI);
    assertThat(errors).hasSize(1);
    assertThat(limiter.waiting()).as("waits as long as it takes").isOne();
  }

  @Test
  @DisplayName("refuses the one that would exceed the bound on waiting, not one that waits")
  void refusesTheLast() {
    RateLimiter limiter = limiter(settings.maxWaiting(2), oneASecond());
    exhaust(limiter);
    List<String> granted = new ArrayList<>();
    limiter.grant("first").subscribe(granted::add);
    limiter.grant("second").subscribe(granted::add);
    StepVerifier.create(limiter.grant("third"))
        .verifyErrorSatisfies(error -> assertThat(reason(error)).isEqualTo(Reason.QUEUE_FULL));
    assertThat(limiter.waiting()).isEqualTo(2);
    clock.advanceTimeBy(Duration.ofSeconds(2));
    assertThat(granted).containsExactly("first", "second");
  }

  @Test
  @DisplayName("may be told to let nobody wait, and still grants what is free")
  void refusesAllWaiting() {
    RateLimiter limiter = limiter(settings.maxWaiting(0), oneASecond());
    StepVerifier.create(limiter.grant("free")).expectNext("free").verifyComplete();
    StepVerifier.create(limiter.grant("too many"))
        .verifyErrorSatisfies(error -> assertThat(reason(error)).isEqualTo(Reason.QUEUE_FULL));
  }

  @Test
  @DisplayName("grants what is free to those who ask from within a grant, even if nobody may wait")
  void refusesNobodyForAskingFromWithin() {
    RateLimiter limiter = limiter(settings.maxWaiting(1), new Rate(3, SECOND));
    Permit held = limiter.tryAcquire();
    limiter.tryAcquire().settle();
    limiter.tryAcquire().settle();
    List<String> granted = new ArrayList<>();
    limiter
        .grant("outer")
        .subscribe(
            outer -> {
              granted.add(outer);
              limiter.grant("inner one").subscribe(granted::add);
              limiter.grant("inner two").subscribe(granted::add);
            });
    clock.advanceTimeBy(SECOND);
    assertThat(granted).containsExactly("outer", "inner one");
    held.giveBack();
    assertThat(granted).containsExactly("outer", "inner one", "inner two");
  }

  @Test
  @DisplayName("counts a wait of zero or less as none: what is free or nothing")
  void knowsWaitsOfNoLength() {
    RateLimiter limiter = limiter(1);
    StepVerifier.create(limiter.acquire(Duration.ZERO)).expectNextCount(1).verifyComplete();
    for (Duration none : List.of(Duration.ZERO, Duration.ofSeconds(-5))) {
      StepVerifier.create(limiter.acquire(none))
          .verifyErrorSatisfies(
              error -> assertThat(reason(error)).isEqualTo(Reason.WAITED_TOO_LONG));
    }
    assertThat(limiter.waiting()).isZero();
  }

  @Test
  @DisplayName("takes the longest duration there is for a wait without end")
  void knowsWaitsWithoutEnd() {
    RateLimiter limiter = limiter(1);
    exhaust(limiter);
    Duration ever = Duration.ofSeconds(Long.MAX_VALUE);
    List<Permit> granted = new ArrayList<>();
    limiter.acquire(ever).subscribe(granted::add);
    clock.advanceTimeBy(SECOND);
    assertThat(granted).hasSize(1);
    limiter.pause(ever);
    clock.advanceTimeBy(Duration.ofDays(36_500));
    assertThat(limiter.tryAcquire()).isNull();
  }

  @ParameterizedTest(name = "after {0} cancelled waits")
  @ValueSource(ints = {1, 2, 1_024, 1_025, 5_000})
  @DisplayName("serves the next as if those cancelled had never come")
  void forgetsTheCancelled(int leavers) {
    RateLimiter limiter = limiter(1);
    exhaust(limiter);
    List<String> granted = new ArrayList<>();
    var subscriptions = new ArrayList<reactor.core.Disposable>();
    for (int i = 0; i < leavers; i++) {
      subscriptions.add(limiter.grant("cancelled").subscribe(granted::add));
    }
    limiter.grant("patient").subscribe(granted::add);
    subscriptions.forEach(reactor.core.Disposable::dispose);
    assertThat(limiter.waiting()).isOne();
    clock.advanceTimeBy(SECOND);
    assertThat(granted).containsExactly("patient");
    assertThat(limiter.waiting()).isZero();
  }

  @Test
  @DisplayName("leaves no timer behind once nobody waits")
  void stopsItsTimers() {
    RecordingScheduler scheduler = new RecordingScheduler(clock);
    LimiterSettings recorded = settings.time(TimeSource.of(scheduler));
    RateLimiter limiter = limiter(recorded, new Rate(1, Duration.ofDays(1)));
    exhaust(limiter);
    var one = limiter.acquire().subscribe();
    var two = limiter.acquire().subscribe();
    assertThat(scheduler.pending()).as("two timeouts and the alarm").isEqualTo(3);
    one.dispose();
    assertThat(scheduler.pending()).isEqualTo(2);
    two.dispose();
    assertThat(scheduler.pending()).isZero();
    limiter.acquire(Duration.ofDays(2)).subscribe();
    clock.advanceTimeBy(Duration.ofDays(1));
    assertThat(scheduler.pending()).isZero();
  }

  @Test
  @DisplayName("needs one timer for its line, however many wait")
  void needsOneTimer() {
    RecordingScheduler scheduler = new RecordingScheduler(clock);
    RateLimiter limiter = limiter(settings.time(TimeSource.of(scheduler)), oneASecond());
    exhaust(limiter);
    for (int i = 0; i < 20; i++) {
      limiter.acquire().subscribe();
    }
    assertThat(scheduler.pending()).as("20 timeouts and the alarm").isEqualTo(21);
  }

  @Test
  @DisplayName("grants nothing during a pause, then goes on")
  void pauses() {
    RateLimiter limiter = limiter(2);
    List<String> granted = new ArrayList<>();
    limiter.pause(Duration.ofMillis(1_500));
    assertThat(limiter.tryAcquire()).isNull();
    limiter.grant("patient").subscribe(granted::add);
    clock.advanceTimeBy(Duration.ofMillis(1_499));
    assertThat(granted).isEmpty();
    clock.advanceTimeBy(MILLI);
    assertThat(granted).containsExactly("patient");
  }

  @Test
  @DisplayName("obeys the longer of two pauses, in whichever order they come")
  void obeysTheLongerPause() {
    for (List<Integer> order : List.of(List.of(2, 5), List.of(5, 2))) {
      RateLimiter limiter = limiter(1);
      order.forEach(seconds -> limiter.pause(Duration.ofSeconds(seconds)));
      clock.advanceTimeBy(Duration.ofMillis(4_999));
      assertThat(limiter.tryAcquire()).isNull();
      clock.advanceTimeBy(MILLI);
      assertThat(limiter.tryAcquire()).isNotNull();
    }
  }

  @Test
  @DisplayName("takes a negative pause for none")
  void ignoresNegativePauses() {
    RateLimiter limiter = limiter(1);
    limiter.pause(Duration.ofSeconds(-3));
    assertThat(limiter.tryAcquire()).isNotNull();
  }

  @Test
  @DisplayName("goes on serving the others when a subscriber throws")
  void survivesThrowingSubscribers() {
    RateLimiter limiter = limiter(2);
    Permit one = limiter.tryAcquire();
    Permit two = limiter.tryAcquire();
    List<String> granted = new ArrayList<>();
    limiter.acquire().subscribe(new ThrowingSubscriber());
    limiter.grant("good").subscribe(granted::add);
    assertThatThrownBy(one::giveBack).hasMessage("subscriber's fault");
    two.giveBack();
    clock.advanceTime();
    assertThat(granted).containsExactly("good");
    assertThat(limiter.waiting()).isZero();
  }

  @Test
  @DisplayName("emits nothing after a cancellation from within")
  void canBeCancelledFromWithin() {
    RateLimiter limiter = limiter(1);
    List<String> seen = new ArrayList<>();
    limiter
        .grant("value")
        .subscribe(
            new BaseSubscriber<>() {
              @Override
              protected void hookOnNext(String value) {
                seen.add(value);
                cancel();
              }
            });
    assertThat(seen).containsExactly("value");
    assertThat(limiter.waiting()).isZero();
  }

  @Test
  @DisplayName("serves a subscriber once, however often it requests")
  void servesOnce() {
    RateLimiter limiter = limiter(5);
    List<Permit> granted = new ArrayList<>();
    limiter
        .acquire()
        .subscribe(
            new BaseSubscriber<>() {
              @Override
              protected void hookOnSubscribe(Subscription subscription) {
                subscription.request(1);
                subscription.request(1);
                subscription.request(Long.MAX_VALUE);
              }

              @Override
              protected void hookOnNext(Permit permit) {
                granted.add(permit);
              }
            });
    assertThat(granted).hasSize(1);
    for (int i = 0; i < 4; i++) {
      assertThat(limiter.tryAcquire()).isNotNull();
    }
    assertThat(limiter.tryAcquire()).isNull();
  }

  private static Rate oneASecond() {
    return new Rate(1, SECOND);
  }

  private static Reason reason(Throwable error) {
    return ((QuotaExceededException) error).reason();
  }

  private static final class ThrowingSubscriber implements CoreSubscriber<Permit> {

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(1);
    }

    @Override
    public void onNext(Permit permit) {
      throw new IllegalStateException("subscriber's fault");
    }

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onComplete() {}
  }
}

package io.github.agoraflux.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.PublisherProbe;
import reactor.test.publisher.TestPublisher;
import reactor.test.scheduler.VirtualTimeScheduler;

@DisplayName("A limiter as an operator")
class RateLimiterOperatorsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final RateLimiter limiter = limiter(2);

  private RateLimiter limiter(int permits) {
    LimiterSettings settings = LimiterSettings.defaults().time(TimeSource.of(clock));
    return RateLimiter.of("quota", List.of(new Rate(permits, SECOND)), settings);
  }

  private int free() {
    int free = 0;
    List<Permit> taken = new ArrayList<>();
    for (Permit p = limiter.tryAcquire(); p != null; p = limiter.tryAcquire()) {
      taken.add(p);
      free++;
    }
    taken.forEach(Permit::giveBack);
    return free;
  }

  @Test
  @DisplayName("throttles elements to the rate and keeps their order")
  void throttlesInOrder() {
    StepVerifier.withVirtualTime(
            () ->
                Flux.range(1, 6)
                    .transform(limiter.throttle())
                    .map(i -> i + "@" + clock.now(TimeUnit.MILLISECONDS)),
            () -> clock,
            Long.MAX_VALUE)
        .expectNext("1@0", "2@0")
        .thenAwait(SECOND)
        .expectNext("3@1000", "4@1000")
        .thenAwait(SECOND)
        .expectNext("5@2000", "6@2000")
        .verifyComplete();
  }

  @Test
  @DisplayName("takes a permit only for an element that is asked for")
  void takesPermitsOnDemand() {
    StepVerifier.create(Flux.range(1, 6).transform(limiter.throttle()), 0)
        .expectSubscription()
        .then(() -> assertThat(free()).isEqualTo(2))
        .thenRequest(1)
        .expectNext(1)
        .then(() -> assertThat(free()).isEqualTo(1))
        .thenCancel()
        .verify();
    assertThat(free()).isEqualTo(1);
  }

  @Test
  @DisplayName("asks its source for one element at a time, and for none before it is asked itself")
  void holdsBackItsSource() {
    List<Long> requests = new ArrayList<>();
    StepVerifier.create(
            Flux.range(1, 100).doOnRequest(requests::add).transform(limiter.throttle()), 0)
        .expectSubscription()
        .then(() -> assertThat(requests).isEmpty())
        .thenRequest(50)
        .expectNext(1, 2)
        .then(() -> assertThat(requests).containsExactly(1L, 1L, 1L))
        .then(() -> clock.advanceTimeBy(SECOND))
        .expectNext(3, 4)
        .then(() -> assertThat(requests).hasSize(5).containsOnly(1L))
        .thenCancel()
        .verify();
  }

  @Test
  @DisplayName("works through an endless synchronous source without growing the stack")
  void doesNotRecurse() {
    RateLimiter wide = limiter(1_000_000);
    AtomicInteger deepest = new AtomicInteger();
    StepVerifier.create(
            Flux.<Integer>generate(sink -> sink.next(1))
                .transform(wide.throttle())
                .doOnNext(one -> deepest.accumulateAndGet(depth(), Math::max))
                .take(20_000)
                .count())
        .expectNext(20_000L)
        .verifyComplete();
    assertThat(deepest).hasValueLessThan(400);
  }

  @Test
  @DisplayName("works through an endless synchronous source when every element has to wait")
  void doesNotRecurseWhenWaiting() {
    RateLimiter narrow = limiter(1_000);
    AtomicInteger deepest = new AtomicInteger();
    AtomicLong seen = new AtomicLong();
    Flux.<Integer>generate(sink -> sink.next(1))
        .transform(narrow.throttle())
        .doOnNext(one -> deepest.accumulateAndGet(depth(), Math::max))
        .take(20_000)
        .subscribe(one -> seen.incrementAndGet());
    clock.advanceTimeBy(Duration.ofSeconds(20));
    assertThat(seen).hasValue(20_000);
    assertThat(deepest).hasValueLessThan(400);
  }

  @Test
  @DisplayName("hands cancellation on to the source and leaves the line")
  void handsCancellationOn() {
    TestPublisher<Integer> source = TestPublisher.create();
    StepVerifier.create(source.flux().transform(limiter.throttle()))
        .then(() -> source.next(1))
        .expectNext(1)
        .then(() -> source.next(2))
        .expectNext(2)
        .then(() -> source.next(3))
        .then(() -> assertThat(limiter.waiting()).isOne())
        .thenCancel()
        .verify();
    source.assertCancelled();
    assertThat(limiter.waiting()).isZero();
  }

  @Test
  @DisplayName("hands on the source's error, after what waits in front of it is over")
  void handsErrorsOn() {
    TestPublisher<Integer> source = TestPublisher.create();
    StepVerifier.create(source.flux().transform(limiter.throttle()))
        .then(() -> source.next(1))
        .expectNext(1)
        .then(() -> source.error(new IllegalStateException("source")))
        .verifyErrorMessage("source");
    assertThat(limiter.waiting()).isZero();
  }

  @Test
  @DisplayName("completes after the last element was granted")
  void completes() {
    TestPublisher<Integer> source = TestPublisher.create();
    StepVerifier.withVirtualTime(
            () -> source.flux().transform(limiter.throttle()), () -> clock, Long.MAX_VALUE)
        .then(() -> source.next(1))
        .then(() -> source.next(2))
        .then(() -> source.next(3))
        .then(source::complete)
        .expectNext(1, 2)
        .expectNoEvent(SECOND.minusMillis(1))
        .thenAwait(Duration.ofMillis(1))
        .expectNext(3)
        .verifyComplete();
    StepVerifier.create(Flux.empty().transform(limiter.throttle())).verifyComplete();
  }

  @Test
  @DisplayName("fails, and cancels its source, when the limiter refuses")
  void failsWhenRefused() {
    LimiterSettings strict = LimiterSettings.defaults().time(TimeSource.of(clock)).maxWaiting(0);
    RateLimiter refusing = RateLimiter.of("strict", List.of(new Rate(2, SECOND)), strict);
    TestPublisher<Integer> source = TestPublisher.create();
    StepVerifier.create(source.flux().transform(refusing.throttle()))
        .then(() -> source.next(1))
        .then(() -> source.next(2))
        .then(() -> source.next(3))
        .expectNext(1, 2)
        .verifyError(QuotaExceededException.class);
    source.assertCancelled();
  }

  @Test
  @DisplayName("limits each subscription to a Mono, and subscribes only with a permit")
  void limitsSubscriptions() {
    PublisherProbe<String> source = PublisherProbe.of(Mono.just("value"));
    Mono<String> limited = source.mono().transform(limiter.limit());
    source.assertWasNotSubscribed();
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      limited.subscribe(seen::add);
    }
    assertThat(source.subscribeCount()).isEqualTo(2);
    clock.advanceTimeBy(SECOND);
    assertThat(source.subscribeCount()).isEqualTo(3);
    assertThat(seen).containsExactly("value", "value", "value");
  }

  @Test
  @DisplayName("begins a Mono's window at its success, at the latest after the arrival allowance")
  void countsMonosFromTheirSuccess() {
    for (var times : List.of(List.of(30, 1_030), List.of(5_000, 2_000))) {
      RateLimiter single = limiter(1);
      Mono.delay(Duration.ofMillis(times.get(0)), clock).transform(single.limit()).subscribe();
      clock.advanceTimeBy(Duration.ofMillis(times.get(1) - 1));
      assertThat(single.tryAcquire()).isNull();
      clock.advanceTimeBy(Duration.ofMillis(1));
      assertThat(single.tryAcquire()).isNotNull();
    }
  }

  @Test
  @DisplayName("begins an element's window when the subscriber has taken it")
  void countsElementsFromTheirTaking() {
    RateLimiter single = limiter(1);
    List<Boolean> freeDuringAndAfter = new ArrayList<>();
    single
        .grant("value")
        .subscribe(
            value -> {
              clock.advanceTimeBy(SECOND);
              freeDuringAndAfter.add(single.tryAcquire() != null);
            });
    clock.advanceTimeBy(SECOND.minusNanos(1));
    freeDuringAndAfter.add(single.tryAcquire() != null);
    clock.advanceTimeBy(Duration.ofNanos(1));
    freeDuringAndAfter.add(single.tryAcquire() != null);
    assertThat(freeDuringAndAfter).containsExactly(false, false, true);
  }

  @Test
  @DisplayName("leaks no permit when the subscriber cancels as soon as it has its element")
  void settlesWhenCancelledFromWithin() {
    for (int i = 0; i < 2; i++) {
      StepVerifier.create(Flux.just(1, 2, 3).transform(limiter.throttle()).take(1))
          .expectNext(1)
          .verifyComplete();
    }
    assertThat(free()).isZero();
    clock.advanceTimeBy(SECOND);
    assertThat(free()).isEqualTo(2);
  }

  @Test
  @DisplayName("hands on a Mono's emptiness and its error")
  void handsOnHowAMonoEnds() {
    StepVerifier.create(Mono.empty().transform(limiter.limit())).verifyComplete();
    StepVerifier.create(Mono.error(new IllegalStateException("source")).transform(limiter.limit()))
        .verifyErrorMessage("source");
  }

  @Test
  @DisplayName("never subscribes to a Mono whose wait was cancelled")
  void skipsCancelledSubscriptions() {
    PublisherProbe<String> source = PublisherProbe.of(Mono.just("value"));
    Mono<String> limited = source.mono().transform(limiter.limit());
    limited.subscribe();
    limited.subscribe();
    limited.subscribe().dispose();
    clock.advanceTimeBy(SECOND);
    assertThat(source.subscribeCount()).isEqualTo(2);
    assertThat(free()).isEqualTo(2);
  }

  private static int depth() {
    return Thread.currentThread().getStackTrace().length;
  }
}

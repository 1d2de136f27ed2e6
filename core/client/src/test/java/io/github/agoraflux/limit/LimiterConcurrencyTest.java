package io.github.agoraflux.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.util.RaceTestUtils;

@DisplayName("A limiter under many threads")
class LimiterConcurrencyTest {

  private static final int THREADS = 8;
  private static final int ROUNDS = 20_000;
  private static final int RACES = 2_000;
  private static final int PERMITS = 16;

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final LimiterSettings settings =
      LimiterSettings.defaults().time(TimeSource.of(clock)).arrivalAllowance(Duration.ZERO);

  private RateLimiter limiter(int permits) {
    return limiter(permits, settings);
  }

  private static RateLimiter limiter(int permits, LimiterSettings settings) {
    return RateLimiter.of("quota", List.of(new Rate(permits, Duration.ofSeconds(1))), settings);
  }

  private static List<Permit> takeAll(RateLimiter limiter) {
    List<Permit> taken = new ArrayList<>();
    for (Permit p = limiter.tryAcquire(); p != null; p = limiter.tryAcquire()) {
      taken.add(p);
    }
    return taken;
  }

  /** Runs the work on all threads at once; fails with what any of them threw. */
  private static void onAllThreads(IntConsumer work) {
    Phaser start = new Phaser(THREADS);
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int number = i;
      Thread thread =
          new Thread(
              () -> {
                try {
                  start.arriveAndAwaitAdvance();
                  work.accept(number);
                } catch (Throwable failure) {
                  failures.add(failure);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException interrupted) {
        throw new AssertionError(interrupted);
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  @DisplayName("grants no permit twice and loses none among tryAcquire, acquire and cancel")
  void accountsForEveryPermit() {
    RateLimiter limiter = limiter(PERMITS, settings.maxWaiting(Integer.MAX_VALUE));
    AtomicInteger out = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger granted = new AtomicInteger();
    onAllThreads(
        number -> {
          SplittableRandom random = new SplittableRandom(number);
          for (int i = 0; i < ROUNDS; i++) {
            if (random.nextBoolean()) {
              use(limiter.tryAcquire(), out, most, granted);
            } else {
              Disposable wait =
                  limiter.acquire().doOnNext(permit -> use(permit, out, most, granted)).subscribe();
              if (random.nextInt(4) != 0) {
                wait.dispose();
              }
            }
          }
        });
    assertThat(out).hasValue(0);
    assertThat(most).hasValueLessThanOrEqualTo(PERMITS);
    assertThat(granted).hasValueGreaterThan(PERMITS);
    assertThat(limiter.waiting()).isZero();
    assertThat(takeAll(limiter)).as("all permits are there again").hasSize(PERMITS);
  }

  private static void use(
      Permit permit, AtomicInteger out, AtomicInteger most, AtomicInteger granted) {
    if (permit != null) {
      granted.incrementAndGet();
      most.accumulateAndGet(out.incrementAndGet(), Math::max);
      out.decrementAndGet();
      permit.giveBack();
    }
  }

  @Test
  @DisplayName("spends exactly its permits when all settle at once")
  void spendsExactly() {
    int permits = THREADS * ROUNDS / 2;
    RateLimiter limiter = limiter(permits, settings.maxWaiting(Integer.MAX_VALUE));
    AtomicInteger granted = new AtomicInteger();
    onAllThreads(
        number -> {
          for (int i = 0; i < ROUNDS; i++) {
            limiter.grant(i).subscribe(value -> granted.incrementAndGet());
          }
        });
    assertThat(granted).hasValue(permits);
    assertThat(limiter.waiting()).isEqualTo(THREADS * ROUNDS - permits);
    clock.advanceTimeBy(Duration.ofSeconds(1));
    assertThat(granted).hasValue(2 * permits);
    assertThat(limiter.waiting()).isZero();
  }

  @Test
  @DisplayName("refuses nobody while permits are free, even if nobody may wait")
  void refusesNobodyInVain() {
    RateLimiter limiter = limiter(THREADS * ROUNDS, settings.maxWaiting(0));
    AtomicInteger granted = new AtomicInteger();
    onAllThreads(
        number -> {
          for (int i = 0; i < ROUNDS; i++) {
            limiter.grant(i).subscribe(value -> granted.incrementAndGet());
          }
        });
    assertThat(granted).hasValue(THREADS * ROUNDS);
  }

  @Test
  @DisplayName("never lets more wait than may")
  void boundsTheLine() {
    RateLimiter limiter = limiter(1, settings.maxWaiting(100));
    takeAll(limiter);
    AtomicInteger refused = new AtomicInteger();
    onAllThreads(
        number -> {
          for (int i = 0; i < 500; i++) {
            limiter.acquire().subscribe(permit -> {}, error -> refused.incrementAndGet());
          }
        });
    assertThat(limiter.waiting()).isEqualTo(100);
    assertThat(refused).hasValue(THREADS * 500 - 100);
  }

  @Test
  @DisplayName("keeps count when several limiters are taken together in either order")
  void accountsForSeveralLimiters() {
    RateLimiter one = limiter(3, settings.maxWaiting(Integer.MAX_VALUE));
    RateLimiter two = limiter(2, settings.maxWaiting(Integer.MAX_VALUE));
    TimeSource time = settings.time();
    RateLimiter oneTwo = RateLimiter.allOf(List.of(one, two), time);
    RateLimiter twoOne = RateLimiter.allOf(List.of(two, one), time);
    onAllThreads(
        number -> {
          for (int i = 0; i < ROUNDS / 4; i++) {
            RateLimiter both = (i + number) % 2 == 0 ? oneTwo : twoOne;
            Disposable wait = both.acquire().doOnNext(Permit::giveBack).subscribe();
            if (i % 3 == 0) {
              wait.dispose();
            }
          }
        });
    assertThat(one.waiting() + two.waiting()).isZero();
    assertThat(takeAll(one)).hasSize(3);
    assertThat(takeAll(two)).hasSize(2);
  }

  @Test
  @DisplayName("either grants or lets go when a grant races with a cancellation")
  void grantRacesWithCancel() {
    for (int i = 0; i < RACES; i++) {
      RateLimiter limiter = limiter(1);
      Permit held = limiter.tryAcquire();
      List<Permit> granted = new ArrayList<>();
      Disposable wait = limiter.acquire().doOnNext(granted::add).subscribe();
      RaceTestUtils.race(held::giveBack, wait::dispose);
      granted.forEach(Permit::giveBack);
      assertThat(limiter.waiting()).isZero();
      assertThat(takeAll(limiter)).hasSize(1);
    }
  }

  @Test
  @DisplayName("is at rest again when a request races with a cancellation")
  void requestRacesWithCancel() {
    for (int i = 0; i < RACES; i++) {
      RateLimiter limiter = limiter(1);
      boolean free = i % 2 == 0;
      List<Permit> held = free ? List.of() : takeAll(limiter);
      PermitCollector collector = new PermitCollector();
      limiter.acquire().subscribe(collector);
      RaceTestUtils.race(() -> collector.request(1), collector::cancel);
      assertThat(limiter.waiting()).isZero();
      held.forEach(Permit::giveBack);
      collector.permits.forEach(Permit::giveBack);
      assertThat(takeAll(limiter)).as("round %s", i).hasSize(1);
    }
  }

  @Test
  @DisplayName("either grants or refuses when a grant races with the end of the wait")
  void grantRacesWithTimeout() {
    for (int i = 0; i < RACES; i++) {
      VirtualTimeScheduler ownClock = VirtualTimeScheduler.create();
      RateLimiter limiter = limiter(1, settings.time(TimeSource.of(ownClock)));
      Permit held = limiter.tryAcquire();
      Queue<Object> outcome = new ConcurrentLinkedQueue<>();
      limiter.acquire(Duration.ofMillis(1)).subscribe(outcome::add, outcome::add);
      RaceTestUtils.race(held::giveBack, () -> ownClock.advanceTimeBy(Duration.ofMillis(1)));
      assertThat(outcome).hasSize(1);
      Object result = outcome.peek();
      if (result instanceof Permit permit) {
        permit.giveBack();
      } else {
        assertThat(result).isInstanceOf(QuotaExceededException.class);
      }
      assertThat(limiter.waiting()).isZero();
      assertThat(takeAll(limiter)).hasSize(1);
    }
  }

  @Test
  @DisplayName("either counts or takes back when settling races with giving back")
  void settleRacesWithGiveBack() {
    for (int i = 0; i < RACES; i++) {
      RateLimiter limiter = limiter(1);
      Permit permit = limiter.tryAcquire();
      RaceTestUtils.race(permit::settle, permit::giveBack);
      int free = takeAll(limiter).size();
      assertThat(free).isBetween(0, 1);
      clock.advanceTimeBy(Duration.ofSeconds(1));
      assertThat(free + takeAll(limiter).size()).isOne();
    }
  }

  @Test
  @DisplayName("counts a call once when its sending, settling and giving back race")
  void sendingRacesWithTheEnd() {
    for (int i = 0; i < RACES; i++) {
      RateLimiter limiter = limiter(2, settings.arrivalAllowance(Duration.ofMillis(50)));
      Permit permit = limiter.tryAcquire();
      RaceTestUtils.race(permit::sent, permit::settle, permit::giveBack);
      int free = takeAll(limiter).size();
      assertThat(free).isBetween(1, 2);
      clock.advanceTimeBy(Duration.ofSeconds(1).plusMillis(50));
      assertThat(free + takeAll(limiter).size()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("gives all back when a second grant races with the cancellation of both")
  void secondGrantRacesWithCancel() {
    for (int i = 0; i < RACES; i++) {
      RateLimiter one = limiter(1);
      RateLimiter two = limiter(2);
      List<Permit> held = takeAll(two);
      List<Permit> granted = new ArrayList<>();
      Disposable wait =
          RateLimiter.allOf(List.of(one, two), settings.time())
              .acquire()
              .doOnNext(granted::add)
              .subscribe();
      RaceTestUtils.race(held.get(0)::giveBack, wait::dispose);
      held.get(1).giveBack();
      granted.forEach(Permit::giveBack);
      assertThat(takeAll(one)).hasSize(1);
      assertThat(takeAll(two)).hasSize(2);
    }
  }

  @Test
  @DisplayName("finds one limiter for one key, whoever asks first")
  void sharesOneLimiter() {
    for (int i = 0; i < 200; i++) {
      RateLimits limits = RateLimits.builder().settings(settings).build();
      Quota quota = Quota.ofEach("id", new Rate(1, Duration.ofSeconds(1)));
      Queue<RateLimiter> found = new ConcurrentLinkedQueue<>();
      Runnable ask = () -> found.add(limits.limiter("verb", quota, "app", "resource"));
      RaceTestUtils.race(ask, ask);
      assertThat(found).hasSize(2);
      assertThat(found.poll()).isSameAs(found.poll());
    }
  }

  private static final class PermitCollector extends BaseSubscriber<Permit> {

    private final Queue<Permit> permits = new ConcurrentLinkedQueue<>();

    @Override
    protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {}

    @Override
    protected void hookOnNext(Permit permit) {
      permits.add(permit);
    }
  }
}

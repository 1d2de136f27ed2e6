package io.github.agoraflux.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * Plays callers against a limiter in virtual time, keeps books of its own in the plainest way, and
 * compares after every instant at which anything could happen.
 */
final class Timeline {

  private static final long FOREVER = Duration.ofDays(10_000).toNanos();

  private final List<Rate> rates;
  private final Duration arrivalAllowance;
  private final int maxWaiting;
  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final RateLimiter limiter;
  private final List<Caller> callers = new ArrayList<>();
  private final List<Caller> granted = new ArrayList<>();
  private long pausedUntil;

  Timeline(List<Rate> rates, Duration arrivalAllowance, int maxWaiting) {
    this.rates = rates;
    this.arrivalAllowance = arrivalAllowance;
    this.maxWaiting = maxWaiting;
    LimiterSettings settings =
        LimiterSettings.defaults()
            .time(TimeSource.of(clock))
            .maxWaiting(maxWaiting)
            .arrivalAllowance(arrivalAllowance);
    this.limiter = RateLimiter.of("timeline", rates, settings);
    this.pausedUntil = now();
  }

  /** A caller asks, and does with its permit what its manners say. */
  void arrive(Manners manners, Duration maxWait) {
    boolean mustWait = waiting() > 0 || !isFree(now());
    boolean full = waiting() >= maxWaiting;
    Caller caller = new Caller(manners, now(), maxWait.toNanos());
    callers.add(caller);
    caller.ask();
    if (!mustWait) {
      assertThat(caller.isGranted()).as("granted at once").isTrue();
    } else if (full) {
      assertThat(caller.refusal).isEqualTo(QuotaExceededException.Reason.QUEUE_FULL);
    } else if (caller.maxWait == 0) {
      assertThat(caller.refusal).isEqualTo(QuotaExceededException.Reason.WAITED_TOO_LONG);
    } else {
      assertThat(caller.isWaiting()).as("waits").isTrue();
    }
    compare();
  }

  void tryAcquire(Manners manners) {
    boolean expected = waiting() == 0 && isFree(now());
    Permit permit = limiter.tryAcquire();
    assertThat(permit != null).as("tryAcquire").isEqualTo(expected);
    if (permit != null) {
      Caller caller = new Caller(manners, now(), 0);
      callers.add(caller);
      caller.receive(permit);
    }
    compare();
  }

  void cancelOneOfThoseWaiting(int choice) {
    List<Caller> candidates = callers.stream().filter(Caller::isWaiting).toList();
    if (!candidates.isEmpty()) {
      candidates.get(Math.floorMod(choice, candidates.size())).cancel();
      compare();
    }
  }

  void pause(Duration pause) {
    limiter.pause(pause);
    pausedUntil = Math.max(pausedUntil, now() + pause.toNanos());
    compare();
  }

  /** Lets time pass, stopping wherever something could change. */
  void pass(Duration duration) {
    long end = now() + duration.toNanos();
    for (long next = nextEvent(end); next < end; next = nextEvent(end)) {
      advanceTo(next);
    }
    advanceTo(end);
  }

  /** Lets time pass until nobody waits any more. */
  void passUntilQuiet() {
    for (int i = 0; waiting() > 0; i++) {
      assertThat(i).as("steps until nobody waits").isLessThan(10_000);
      pass(Duration.ofMillis(250));
    }
    pass(Duration.ofMinutes(1));
  }

  /**
   * However slow each request was on its way: no window sees more calls than permits. The server
   * may count a call at any moment between its sending and its answer or latest arrival.
   */
  void assertNoWindowIsOverrun() {
    List<Caller> counted = granted.stream().filter(Caller::reachedTheServer).toList();
    for (Rate rate : rates) {
      for (Caller last : counted) {
        long begin = last.latestCount();
        long end = begin + rate.window().toNanos();
        long calls =
            counted.stream()
                .filter(call -> call.earliestCount() < end && call.latestCount() >= begin)
                .count();
        assertThat(calls)
            .as("calls in the window from %s for %s", begin, rate)
            .isLessThanOrEqualTo(rate.permits());
      }
    }
  }

  void assertServedInOrder() {
    List<Caller> order = callers.stream().filter(Caller::isGranted).toList();
    assertThat(granted).containsExactlyElementsOf(order);
  }

  private void advanceTo(long instant) {
    clock.advanceTimeBy(Duration.ofNanos(instant - now()));
    compare();
  }

  private void compare() {
    assertThat(limiter.waiting()).isEqualTo(waiting());
    assertThat(waiting()).isLessThanOrEqualTo(maxWaiting);
    if (waiting() > 0) {
      assertThat(isFree(now())).as("a permit is free while somebody waits").isFalse();
    }
    for (Caller caller : callers) {
      if (caller.isWaiting()) {
        assertThat(now()).isLessThan(caller.arrival + caller.maxWait);
      }
    }
  }

  private int waiting() {
    return (int) callers.stream().filter(Caller::isWaiting).count();
  }

  private boolean isFree(long instant) {
    return instant >= pausedUntil
        && rates.stream()
            .allMatch(
                rate ->
                    granted.stream()
                            .filter(caller -> caller.countsAt(instant, rate.window().toNanos()))
                            .count()
                        < rate.permits());
  }

  private long nextEvent(long end) {
    long now = now();
    long next = pausedUntil > now ? Math.min(end, pausedUntil) : end;
    for (Caller caller : callers) {
      next = caller.nextEventAfter(now, next);
    }
    return next;
  }

  private long now() {
    return clock.now(TimeUnit.NANOSECONDS);
  }

  /**
   * What a caller does with its permit, counted from the grant.
   *
   * @param spends takes it through {@link RateLimiter#grant}, so that it is spent at once
   * @param sentAfter when it reports the sending, null for never
   * @param settledAfter when it settles, null for never
   * @param givenBackAfter when it gives back, null for never
   */
  record Manners(
      boolean spends,
      @Nullable Duration sentAfter,
      @Nullable Duration settledAfter,
      @Nullable Duration givenBackAfter) {}

  private final class Caller {

    private final Manners manners;
    private final long arrival;
    private final long maxWait;
    private @Nullable Long grantedAt;
    private @Nullable Long sentAt;
    private @Nullable Long settledAt;
    private boolean returned;
    private boolean cancelled;
    private QuotaExceededException.@Nullable Reason refusal;
    private Runnable cancellation = () -> {};

    Caller(Manners manners, long arrival, long maxWait) {
      this.manners = manners;
      this.arrival = arrival;
      this.maxWait = manners.spends() ? FOREVER : maxWait;
    }

    void ask() {
      Mono<?> wait =
          manners.spends()
              ? limiter.grant("value").doOnNext(value -> spend())
              : limiter.acquire(Duration.ofNanos(maxWait)).doOnNext(this::receive);
      cancellation = wait.subscribe(granted -> {}, this::refused)::dispose;
    }

    private void spend() {
      becomeGranted();
      settledAt = grantedAt;
    }

    private void becomeGranted() {
      assertThat(isWaiting()).as("granted after its end").isTrue();
      grantedAt = now();
      granted.add(this);
    }

    void receive(Permit permit) {
      becomeGranted();
      after(manners.sentAfter(), () -> send(permit));
      after(manners.settledAfter(), () -> settle(permit));
      after(manners.givenBackAfter(), () -> giveBack(permit));
    }

    private void after(@Nullable Duration delay, Runnable step) {
      if (delay == null) {
        return;
      }
      if (delay.isZero()) {
        step.run();
      } else {
        clock.schedule(step, delay.toNanos(), TimeUnit.NANOSECONDS);
      }
    }

    private void send(Permit permit) {
      if (sentAt == null && settledAt == null && !returned) {
        sentAt = now();
      }
      permit.sent();
    }

    private void settle(Permit permit) {
      if (settledAt == null && !returned) {
        settledAt = now();
      }
      permit.settle();
    }

    private void giveBack(Permit permit) {
      if (sentAt == null && settledAt == null) {
        returned = true;
      }
      permit.giveBack();
    }

    private void refused(Throwable error) {
      refusal = ((QuotaExceededException) error).reason();
      if (refusal == QuotaExceededException.Reason.WAITED_TOO_LONG) {
        assertThat(now()).isEqualTo(arrival + maxWait);
      }
    }

    void cancel() {
      cancelled = true;
      cancellation.run();
    }

    boolean isWaiting() {
      return grantedAt == null && refusal == null && !cancelled;
    }

    boolean isGranted() {
      return grantedAt != null;
    }

    boolean reachedTheServer() {
      return sentAt != null || settledAt != null;
    }

    long earliestCount() {
      return sentAt != null ? sentAt : manners.spends() ? settledAt : grantedAt;
    }

    long latestCount() {
      if (sentAt == null) {
        return settledAt;
      }
      long latest = sentAt + arrivalAllowance.toNanos();
      return settledAt == null ? latest : Math.min(latest, settledAt);
    }

    boolean countsAt(long instant, long window) {
      return !returned && (!reachedTheServer() || instant < latestCount() + window);
    }

    long nextEventAfter(long now, long bound) {
      long next = bound;
      if (isWaiting() && arrival + maxWait > now) {
        next = Math.min(next, arrival + maxWait);
      }
      if (grantedAt != null) {
        for (Duration delay :
            new Duration[] {
              manners.sentAfter(), manners.settledAfter(), manners.givenBackAfter()
            }) {
          if (delay != null && grantedAt + delay.toNanos() > now) {
            next = Math.min(next, grantedAt + delay.toNanos());
          }
        }
        if (reachedTheServer()) {
          for (Rate rate : rates) {
            long free = latestCount() + rate.window().toNanos();
            if (free > now) {
              next = Math.min(next, free);
            }
          }
        }
      }
      return next;
    }
  }
}

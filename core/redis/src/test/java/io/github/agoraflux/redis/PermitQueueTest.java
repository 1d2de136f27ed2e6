package io.github.agoraflux.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.error.QuotaExceededException.Reason;
import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.Permit;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.time.TimeSource;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.test.scheduler.VirtualTimeScheduler;

/** A queue in virtual time, with a source that makes reservations as it is told. */
class PermitQueueTest {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Rate RATE = new Rate(20, Duration.ofSeconds(1));

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final RedisClient client = RedisClient.create();
  private final Source source = new Source(RATE);
  private final List<String> course = new ArrayList<>();
  private final List<Permit> permits = new ArrayList<>();
  private int bound = 100;

  @AfterEach
  void closeClient() {
    client.close();
  }

  @Test
  void asksForAFewAtATimeAndServesInOrder() {
    PermitQueue queue = queue(source);
    ask(queue, "a", "b", "c", "d");
    assertThat(source.asked).containsExactly(1);

    source.answer(in(10));
    assertThat(source.asked).containsExactly(1, 1);
    source.answer(in(50));
    assertThat(source.asked).as("no more than two ahead").containsExactly(1, 1);
    clock.advanceTimeBy(Duration.ofMillis(10));
    assertThat(course).containsExactly("a");
    assertThat(source.asked).containsExactly(1, 1, 1);

    clock.advanceTimeBy(Duration.ofMillis(39));
    assertThat(course).containsExactly("a");
    clock.advanceTimeBy(Duration.ofMillis(1));
    assertThat(course).containsExactly("a", "b");
    assertThat(queue.waiting()).isEqualTo(2);
  }

  @Test
  void asksForMoreWhileReservationsAreGoodAtOnce() {
    PermitQueue queue = queue(source);
    ask(queue, IntStream.range(0, 40).mapToObj(Integer::toString).toArray(String[]::new));

    source.answer(in(0));
    source.answer(in(0), in(0));
    source.answer(in(0), in(0), in(0), in(0));

    assertThat(source.asked.subList(0, 3)).isSorted();
    assertThat(source.asked.get(3)).isGreaterThan(4).isLessThanOrEqualTo(20);
    assertThat(course).hasSize(7);
  }

  @Test
  void aReservationThatIsTooOldIsWorthNothing() {
    PermitQueue queue = queue(source);
    ask(queue, "a");

    source.answer(new Reservation(now() - 2, now() - 1));

    assertThat(course).isEmpty();
    assertThat(source.asked).containsExactly(1, 1);
  }

  @Test
  void theNextTakesTheReservationOfOneWhoLeft() {
    PermitQueue queue = queue(source);
    Disposable leaving = ask(queue, "leaves").get(0);
    ask(queue, "stays");

    leaving.dispose();
    assertThat(queue.waiting()).isEqualTo(1);
    source.answer(in(0));

    assertThat(course).containsExactly("stays");
  }

  @Test
  void aReservationThatNobodyWantsWaitsForTheNext() {
    PermitQueue queue = queue(source);
    ask(queue, "leaves").get(0).dispose();
    source.answer(in(20));
    assertThat(queue.tryAcquire()).isNull();

    clock.advanceTimeBy(Duration.ofMillis(20));

    Permit permit = queue.tryAcquire();
    assertThat(permit).isNotNull();
    assertThat(queue.tryAcquire()).isNull();
    permit.giveBack();
    ask(queue, "next");
    assertThat(course).containsExactly("next");
  }

  @Test
  void whoWaitsTooLongIsRefused() {
    PermitQueue queue = queue(source);
    queue
        .acquire(Duration.ofMillis(300))
        .subscribe(permits::add, error -> course.add(reason(error).name()));

    clock.advanceTimeBy(Duration.ofMillis(299));
    assertThat(course).isEmpty();
    clock.advanceTimeBy(Duration.ofMillis(1));

    assertThat(course).containsExactly("WAITED_TOO_LONG");
    assertThat(queue.waiting()).isZero();
  }

  @Test
  void thoseBeyondTheBoundAreRefused() {
    bound = 4;
    PermitQueue queue = queue(source);
    ask(queue, "a", "b", "c", "d");
    queue.acquire(LONG).subscribe(permits::add, error -> course.add(reason(error).name()));

    assertThat(course).containsExactly("QUEUE_FULL");
    assertThat(queue.waiting()).isEqualTo(4);
  }

  @Test
  void waitsAsLongAsItIsTold() {
    PermitQueue queue = queue(source);
    ask(queue, "a");
    source.refuse(Duration.ofMillis(400));

    clock.advanceTimeBy(Duration.ofMillis(399));
    assertThat(source.asked).hasSize(1);
    clock.advanceTimeBy(Duration.ofMillis(1));

    assertThat(source.asked).hasSize(2);
  }

  @Test
  void aPauseHoldsReservationsBack() {
    PermitQueue queue = queue(source);
    ask(queue, "a");
    queue.pause(Duration.ofMillis(30));
    queue.pause(Duration.ofMillis(10));
    source.answer(in(0));

    clock.advanceTimeBy(Duration.ofMillis(29));
    assertThat(course).isEmpty();
    clock.advanceTimeBy(Duration.ofMillis(1));

    assertThat(course).containsExactly("a");
  }

  @Test
  void onceMoreIsCountedWhatIsSentTooLate() {
    PermitQueue queue = queue(source);
    ask(queue, "late", "in time");
    source.answer(in(0));
    source.answer(in(0));

    permits.get(1).sent();
    assertThat(source.asked).hasSize(2);
    clock.advanceTimeBy(Duration.ofSeconds(1));
    permits.get(0).sent();
    permits.get(0).settle();

    assertThat(source.asked).containsExactly(1, 1, 1);
  }

  @Test
  void theScarcerRateIsAskedFirst() {
    Source scarce = new Source(new Rate(15, Duration.ofMinutes(1)));
    PermitQueue queue = queue(scarce, source);
    ask(queue, "a", "b");
    assertThat(scarce.asked).containsExactly(1);
    assertThat(source.asked).isEmpty();

    scarce.answer(in(0));
    assertThat(source.asked).hasSize(1);
    assertThat(course).isEmpty();
    source.answer(in(10), in(20));
    clock.advanceTimeBy(Duration.ofMillis(10));
    assertThat(course).containsExactly("a");

    clock.advanceTimeBy(Duration.ofSeconds(3));
    assertThat(course).containsExactly("a");
    assertThat(scarce.asked).hasSize(2);
  }

  @Test
  void aSubscriberThatThrowsHoldsNobodyUp() {
    PermitQueue queue = queue(source);
    queue
        .acquire(LONG)
        .subscribe(
            new CoreSubscriber<>() {
              @Override
              public void onSubscribe(Subscription subscription) {
                subscription.request(1);
              }

              @Override
              public void onNext(Permit permit) {
                throw new IllegalStateException("against the rules");
              }

              @Override
              public void onError(Throwable error) {
                course.add("error");
              }

              @Override
              public void onComplete() {
                course.add("complete");
              }
            });
    ask(queue, "next");

    source.answer(in(0));
    source.answer(in(0));

    assertThat(course).containsExactly("next");
  }

  private PermitQueue queue(ReservationSource... sources) {
    TimeSource time = TimeSource.of(clock);
    RedisLink link =
        new RedisLink(client, RedisURI.create("redis://127.0.0.1"), false, Duration.ofMillis(500));
    return new PermitQueue(
        List.of(sources),
        LimiterSettings.defaults().time(time).maxWaiting(bound),
        new Reachability(link, SharedQuotaSettings.defaults().time(time)),
        reason -> new QuotaExceededException(Failure.of("quota"), "quota", reason, null));
  }

  private List<Disposable> ask(PermitQueue queue, String... names) {
    List<Disposable> asking = new ArrayList<>();
    for (String name : names) {
      asking.add(
          queue
              .acquire(LONG)
              .subscribe(
                  permit -> {
                    permits.add(permit);
                    course.add(name);
                  },
                  error -> course.add(name + " " + error)));
    }
    return asking;
  }

  private static Reason reason(Throwable error) {
    return ((QuotaExceededException) error).reason();
  }

  private Reservation in(int millis) {
    long opens = now() + Duration.ofMillis(millis).toNanos();
    return new Reservation(opens, opens + Duration.ofMillis(40).toNanos());
  }

  private long now() {
    return clock.now(TimeUnit.NANOSECONDS);
  }

  /** Notes how many reservations it is asked for, and answers the oldest question when told to. */
  private static final class Source implements ReservationSource {

    private final Rate rate;
    private final List<Integer> asked = new ArrayList<>();
    private final List<MonoSink<ReservationBatch>> open = new ArrayList<>();

    Source(Rate rate) {
      this.rate = rate;
    }

    void answer(Reservation... reservations) {
      open.remove(0)
          .success(new ReservationBatch(List.of(reservations), 0, reservations[0].opens() <= 0));
    }

    void refuse(Duration delay) {
      open.remove(0).success(ReservationBatch.refused(delay.toNanos()));
    }

    @Override
    public Rate rate() {
      return rate;
    }

    @Override
    public RefillPeriod period() {
      return RefillPeriod.of(rate, 0.06);
    }

    @Override
    public Mono<ReservationBatch> reserve(int count) {
      return Mono.create(
          sink -> {
            asked.add(count);
            open.add(sink);
          });
    }
  }
}

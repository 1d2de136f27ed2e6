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
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.test.scheduler.VirtualTimeScheduler;

/** A line in virtual time, with an office that hands out tickets as it is told. */
class LineTest {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Rate RATE = new Rate(20, Duration.ofSeconds(1));

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final RedisClient client = RedisClient.create();
  private final Office office = new Office(RATE);
  private final List<String> course = new ArrayList<>();
  private final List<Permit> permits = new ArrayList<>();
  private int bound = 100;

  @AfterEach
  void closeClient() {
    client.close();
  }

  @Test
  void asksForAFewAtATimeAndServesInOrder() {
    Line line = line(office);
    ask(line, "a", "b", "c", "d");
    assertThat(office.asked).containsExactly(1);

    office.answer(in(10));
    assertThat(office.asked).containsExactly(1, 1);
    office.answer(in(50));
    assertThat(office.asked).as("no more than two ahead").containsExactly(1, 1);
    clock.advanceTimeBy(Duration.ofMillis(10));
    assertThat(course).containsExactly("a");
    assertThat(office.asked).containsExactly(1, 1, 1);

    clock.advanceTimeBy(Duration.ofMillis(39));
    assertThat(course).containsExactly("a");
    clock.advanceTimeBy(Duration.ofMillis(1));
    assertThat(course).containsExactly("a", "b");
    assertThat(line.waiting()).isEqualTo(2);
  }

  @Test
  void asksForMoreWhileTicketsAreGoodAtOnce() {
    Line line = line(office);
    ask(line, IntStream.range(0, 40).mapToObj(Integer::toString).toArray(String[]::new));

    office.answer(in(0));
    office.answer(in(0), in(0));
    office.answer(in(0), in(0), in(0), in(0));

    assertThat(office.asked.subList(0, 3)).isSorted();
    assertThat(office.asked.get(3)).isGreaterThan(4).isLessThanOrEqualTo(20);
    assertThat(course).hasSize(7);
  }

  @Test
  void aTicketThatIsTooOldIsWorthNothing() {
    Line line = line(office);
    ask(line, "a");

    office.answer(new Ticket(now() - 2, now() - 1));

    assertThat(course).isEmpty();
    assertThat(office.asked).containsExactly(1, 1);
  }

  @Test
  void theNextTakesTheTicketOfOneWhoLeft() {
    Line line = line(office);
    Disposable leaving = ask(line, "leaves").get(0);
    ask(line, "stays");

    leaving.dispose();
    assertThat(line.waiting()).isEqualTo(1);
    office.answer(in(0));

    assertThat(course).containsExactly("stays");
  }

  @Test
  void aTicketThatNobodyWantsWaitsForTheNext() {
    Line line = line(office);
    ask(line, "leaves").get(0).dispose();
    office.answer(in(20));
    assertThat(line.tryAcquire()).isNull();

    clock.advanceTimeBy(Duration.ofMillis(20));

    Permit permit = line.tryAcquire();
    assertThat(permit).isNotNull();
    assertThat(line.tryAcquire()).isNull();
    permit.giveBack();
    ask(line, "next");
    assertThat(course).containsExactly("next");
  }

  @Test
  void whoWaitsTooLongIsRefused() {
    Line line = line(office);
    line.acquire(Duration.ofMillis(300))
        .subscribe(permits::add, error -> course.add(reason(error).name()));

    clock.advanceTimeBy(Duration.ofMillis(299));
    assertThat(course).isEmpty();
    clock.advanceTimeBy(Duration.ofMillis(1));

    assertThat(course).containsExactly("WAITED_TOO_LONG");
    assertThat(line.waiting()).isZero();
  }

  @Test
  void thoseBeyondTheBoundAreRefused() {
    bound = 4;
    Line line = line(office);
    ask(line, "a", "b", "c", "d");
    line.acquire(LONG).subscribe(permits::add, error -> course.add(reason(error).name()));

    assertThat(course).containsExactly("QUEUE_FULL");
    assertThat(line.waiting()).isEqualTo(4);
  }

  @Test
  void waitsAsLongAsItIsTold() {
    Line line = line(office);
    ask(line, "a");
    office.refuse(Duration.ofMillis(400));

    clock.advanceTimeBy(Duration.ofMillis(399));
    assertThat(office.asked).hasSize(1);
    clock.advanceTimeBy(Duration.ofMillis(1));

    assertThat(office.asked).hasSize(2);
  }

  @Test
  void aPauseHoldsTicketsBack() {
    Line line = line(office);
    ask(line, "a");
    line.hold(Duration.ofMillis(30));
    line.hold(Duration.ofMillis(10));
    office.answer(in(0));

    clock.advanceTimeBy(Duration.ofMillis(29));
    assertThat(course).isEmpty();
    clock.advanceTimeBy(Duration.ofMillis(1));

    assertThat(course).containsExactly("a");
  }

  @Test
  void onceMoreIsCountedWhatIsSentTooLate() {
    Line line = line(office);
    ask(line, "late", "in time");
    office.answer(in(0));
    office.answer(in(0));

    permits.get(1).sent();
    assertThat(office.asked).hasSize(2);
    clock.advanceTimeBy(Duration.ofSeconds(1));
    permits.get(0).sent();
    permits.get(0).settle();

    assertThat(office.asked).containsExactly(1, 1, 1);
  }

  @Test
  void theScarcerRateIsAskedFirst() {
    Office scarce = new Office(new Rate(15, Duration.ofMinutes(1)));
    Line line = line(scarce, office);
    ask(line, "a", "b");
    assertThat(scarce.asked).containsExactly(1);
    assertThat(office.asked).isEmpty();

    scarce.answer(in(0));
    assertThat(office.asked).hasSize(1);
    assertThat(course).isEmpty();
    office.answer(in(10), in(20));
    clock.advanceTimeBy(Duration.ofMillis(10));
    assertThat(course).containsExactly("a");

    clock.advanceTimeBy(Duration.ofSeconds(3));
    assertThat(course).containsExactly("a");
    assertThat(scarce.asked).hasSize(2);
  }

  private Line line(TicketOffice... offices) {
    TimeSource time = TimeSource.of(clock);
    RedisLink link =
        new RedisLink(client, RedisURI.create("redis://127.0.0.1"), false, Duration.ofMillis(500));
    return new Line(
        List.of(offices),
        LimiterSettings.defaults().time(time).maxWaiting(bound),
        new Reachability(link, Duration.ofMillis(250), time),
        reason -> new QuotaExceededException(Failure.of("line"), "line", reason, null));
  }

  private List<Disposable> ask(Line line, String... names) {
    List<Disposable> asking = new ArrayList<>();
    for (String name : names) {
      asking.add(
          line.acquire(LONG)
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

  private Ticket in(int millis) {
    long opens = now() + Duration.ofMillis(millis).toNanos();
    return new Ticket(opens, opens + Duration.ofMillis(40).toNanos());
  }

  private long now() {
    return clock.now(TimeUnit.NANOSECONDS);
  }

  /** Notes how many tickets it is asked for, and answers the oldest question when told to. */
  private static final class Office implements TicketOffice {

    private final Rate rate;
    private final List<Integer> asked = new ArrayList<>();
    private final List<MonoSink<Draw>> open = new ArrayList<>();

    Office(Rate rate) {
      this.rate = rate;
    }

    void answer(Ticket... tickets) {
      open.remove(0).success(new Draw(List.of(tickets), 0, tickets[0].opens() <= 0));
    }

    void refuse(Duration delay) {
      open.remove(0).success(Draw.refused(delay.toNanos()));
    }

    @Override
    public Rate rate() {
      return rate;
    }

    @Override
    public Period period() {
      return Period.of(rate, 0.06);
    }

    @Override
    public Mono<Draw> draw(int count) {
      return Mono.create(
          sink -> {
            asked.add(count);
            open.add(sink);
          });
    }
  }
}

package io.github.agoraflux.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.Phase;
import io.github.agoraflux.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.subscriber.TestSubscriber;

/** When a question is asked again, and how the asking ends, in virtual time. */
class PollingTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  private final List<Long> askedAt = new ArrayList<>();
  private final Mono<Integer> question =
      Mono.fromSupplier(
          () -> {
            askedAt.add(clock.now(TimeUnit.MILLISECONDS));
            return askedAt.size();
          });

  private Polling every(Duration interval) {
    return Polling.every(interval).time(TimeSource.of(clock));
  }

  private static <T> TestSubscriber<T> subscribe(Flux<T> answers, long demand) {
    TestSubscriber<T> subscriber = TestSubscriber.builder().initialRequest(demand).build();
    answers.subscribe(subscriber);
    return subscriber;
  }

  private static <T> TestSubscriber<T> subscribe(Flux<T> answers) {
    return subscribe(answers, Long.MAX_VALUE);
  }

  @Test
  void asksAtOnceAndThenAtAnEvenPace() {
    TestSubscriber<Integer> answers = subscribe(every(SECOND).until(question, n -> n == 4));

    clock.advanceTimeBy(Duration.ofSeconds(60));

    assertThat(askedAt).containsExactly(0L, 1000L, 2000L, 3000L);
    assertThat(answers.getReceivedOnNext()).containsExactly(1, 2, 3, 4);
    assertThat(answers.isTerminatedComplete()).isTrue();
  }

  @Test
  void completesWithTheAnswerThatSatisfies() {
    TestSubscriber<Integer> answers = subscribe(every(SECOND).until(question, n -> true), 1);

    clock.advanceTimeBy(Duration.ZERO);

    assertThat(answers.getReceivedOnNext()).containsExactly(1);
    assertThat(answers.isTerminatedComplete()).isTrue();
  }

  @Test
  void waitsBeforeTheFirstQuestionWhereToldTo() {
    subscribe(every(SECOND).startingAfter(Duration.ofSeconds(5)).until(question, n -> n == 3));

    clock.advanceTimeBy(Duration.ofMillis(4999));
    assertThat(askedAt).isEmpty();
    clock.advanceTimeBy(Duration.ofSeconds(60));

    assertThat(askedAt).containsExactly(5000L, 6000L, 7000L);
  }

  @Test
  void waitsGrowUntilTheLongest() {
    subscribe(every(SECOND).backOff(2, Duration.ofSeconds(5)).until(question, n -> n == 6));

    clock.advanceTimeBy(Duration.ofSeconds(60));

    assertThat(askedAt).containsExactly(0L, 1000L, 3000L, 7000L, 12_000L, 17_000L);
  }

  @Test
  void theWaitBeginsWithTheAnswer() {
    Mono<Integer> slow = question.delayElement(Duration.ofSeconds(3), clock);
    subscribe(every(SECOND).until(slow, n -> n == 3));

    clock.advanceTimeBy(Duration.ofSeconds(60));

    assertThat(askedAt).containsExactly(0L, 4000L, 8000L);
  }

  @Test
  void aQuestionWithoutAnAnswerIsAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    Mono<String> sometimes =
        Mono.defer(() -> asked.incrementAndGet() < 3 ? Mono.empty() : Mono.just("there"));
    TestSubscriber<String> answers = subscribe(every(SECOND).until(sometimes, any -> true));

    clock.advanceTimeBy(Duration.ofSeconds(2));

    assertThat(answers.getReceivedOnNext()).containsExactly("there");
    assertThat(answers.isTerminatedComplete()).isTrue();
  }

  @Test
  void givesUpAtTheDeadline() {
    TestSubscriber<Integer> answers =
        subscribe(every(SECOND).deadline(Duration.ofMillis(2500)).until(question, n -> false));

    clock.advanceTimeBy(Duration.ofMillis(2499));
    assertThat(answers.isTerminated()).isFalse();
    clock.advanceTimeBy(Duration.ofMillis(1));

    assertThat(answers.getReceivedOnNext()).containsExactly(1, 2, 3);
    assertThat(answers.expectTerminalError())
        .isInstanceOfSatisfying(
            BudgetExceededException.class,
            exceeded -> {
              assertThat(exceeded.phase()).isEqualTo(Phase.POLLING);
              assertThat(exceeded.budget()).isEqualTo(Duration.ofMillis(2500));
            })
        .hasMessageContaining("ran out of its polling budget of PT2.5S");
    clock.advanceTimeBy(Duration.ofSeconds(60));
    assertThat(askedAt).hasSize(3);
  }

  @Test
  void theDeadlineCancelsAQuestionUnderWay() {
    AtomicInteger cancelled = new AtomicInteger();
    Mono<Integer> never = Mono.<Integer>never().doOnCancel(cancelled::incrementAndGet);
    TestSubscriber<Integer> answers =
        subscribe(every(SECOND).deadline(SECOND).until(never, n -> true));

    clock.advanceTimeBy(SECOND);

    assertThat(answers.expectTerminalError()).isInstanceOf(BudgetExceededException.class);
    assertThat(cancelled).hasValue(1);
  }

  @Test
  void anAnswerInTimeIsNotOvertakenByTheDeadline() {
    TestSubscriber<Integer> answers =
        subscribe(every(SECOND).deadline(Duration.ofSeconds(10)).until(question, n -> n == 2));

    clock.advanceTimeBy(Duration.ofSeconds(60));

    assertThat(answers.isTerminatedComplete()).isTrue();
  }

  @Test
  void aFailedQuestionEndsThePolling() {
    IOException failure = new IOException("no network");
    AtomicInteger asked = new AtomicInteger();
    Mono<Integer> shaky =
        Mono.defer(() -> asked.incrementAndGet() == 2 ? Mono.error(failure) : Mono.just(1));
    TestSubscriber<Integer> answers = subscribe(every(SECOND).until(shaky, n -> false));

    clock.advanceTimeBy(Duration.ofSeconds(60));

    assertThat(answers.getReceivedOnNext()).containsExactly(1);
    assertThat(answers.expectTerminalError()).isSameAs(failure);
    assertThat(asked).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void asksAtMostOneQuestionAheadOfDemand(int demand) {
    TestSubscriber<Integer> answers = subscribe(every(SECOND).until(question, n -> false), demand);

    clock.advanceTimeBy(Duration.ofMinutes(1));

    assertThat(answers.getReceivedOnNext()).hasSize(demand);
    assertThat(askedAt).hasSizeBetween(demand, demand + 1);
    answers.cancel();
  }

  @Test
  void lateDemandIsMetWithoutAHurry() {
    TestSubscriber<Integer> answers = subscribe(every(SECOND).until(question, n -> false), 1);
    clock.advanceTimeBy(Duration.ofMinutes(1));
    int asked = askedAt.size();

    answers.request(3);
    clock.advanceTimeBy(Duration.ofMillis(2500));

    assertThat(askedAt.size() - asked).isBetween(2, 3);
    answers.cancel();
  }

  @Test
  void cancellingEndsTheAsking() {
    TestSubscriber<Integer> answers = subscribe(every(SECOND).until(question, n -> false));
    clock.advanceTimeBy(SECOND);

    answers.cancel();
    clock.advanceTimeBy(Duration.ofMinutes(1));

    assertThat(askedAt).hasSize(2);
  }

  @Test
  void subscribersAreIndependent() {
    Flux<Integer> shared =
        every(SECOND)
            .backOff(3, Duration.ofSeconds(9))
            .deadline(Duration.ofSeconds(10))
            .until(question, n -> false);
    TestSubscriber<Integer> early = subscribe(shared);
    clock.advanceTimeBy(Duration.ofSeconds(5));
    assertThat(askedAt).containsExactly(0L, 1000L, 4000L);
    TestSubscriber<Integer> late = subscribe(shared);

    clock.advanceTimeBy(Duration.ofSeconds(5));
    assertThat(early.expectTerminalError()).isInstanceOf(BudgetExceededException.class);
    assertThat(late.isTerminated()).isFalse();
    assertThat(askedAt).containsExactly(0L, 1000L, 4000L, 5000L, 6000L, 9000L);

    clock.advanceTimeBy(Duration.ofSeconds(5));
    assertThat(late.expectTerminalError()).isInstanceOf(BudgetExceededException.class);
  }

  @Test
  void aScheduleIsAValue() {
    Polling polling =
        Polling.every(SECOND).startingAfter(Duration.ZERO).backOff(1.5, SECOND).deadline(SECOND);

    assertThat(polling)
        .isEqualTo(new Polling(Duration.ZERO, SECOND, 1.5, SECOND, SECOND, TimeSource.system()));
  }

  @Test
  void whatCannotWorkIsRefused() {
    assertThatThrownBy(() -> Polling.every(Duration.ZERO))
        .hasMessage("interval must be longer than zero, but was PT0S");
    assertThatThrownBy(() -> every(SECOND).startingAfter(Duration.ofSeconds(-1)))
        .hasMessage("first must not be negative, but was PT-1S");
    assertThatThrownBy(() -> every(SECOND).backOff(0.9, SECOND))
        .hasMessage("factor must be at least 1, but was 0.9");
    assertThatThrownBy(() -> every(SECOND).backOff(Double.NaN, SECOND))
        .hasMessage("factor must be at least 1, but was NaN");
    assertThatThrownBy(() -> every(SECOND).backOff(2, Duration.ofMillis(999)))
        .hasMessage("longest must be at least the interval, but was PT0.999S");
    assertThatThrownBy(() -> every(SECOND).deadline(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deadline must be longer than zero, but was PT0S");
  }
}

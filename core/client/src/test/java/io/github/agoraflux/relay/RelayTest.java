package io.github.agoraflux.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.publisher.TestPublisher;
import reactor.test.subscriber.TestSubscriber;
import reactor.test.util.RaceTestUtils;

/** What a relay hands on, and what it keeps from whom. */
class RelayTest {

  private final TestSubscriber<String> awaiting = TestSubscriber.create();
  private final TestPublisher<Integer> source = TestPublisher.create();

  @Test
  void handsOnOneElementAndCompletes() {
    new Doubling(awaiting, source).begin();
    source.next(21);

    assertThat(awaiting.getReceivedOnNext()).containsExactly("42");
    assertThat(awaiting.isTerminatedComplete()).isTrue();
    source.complete();
    assertThat(awaiting.getProtocolErrors()).isEmpty();
  }

  @Test
  void asksForNothingBeforeItIsAsked() {
    TestSubscriber<String> patient = TestSubscriber.builder().initialRequest(0).build();
    new Doubling(patient, source).begin();

    source.assertWasNotRequested();
    patient.request(1);
    source.assertWasRequested();
  }

  @Test
  void completesEmptyWithItsSource() {
    new Doubling(awaiting, source).begin();
    source.complete();

    assertThat(awaiting.getReceivedOnNext()).isEmpty();
    assertThat(awaiting.isTerminatedComplete()).isTrue();
  }

  @Test
  void handsOnAFailure() {
    new Doubling(awaiting, source).begin();
    source.error(new IllegalStateException("broken"));

    assertThat(awaiting.expectTerminalError()).hasMessage("broken");
  }

  @Test
  void takesWhatASourceThrowsForItsFailure() {
    Doubling relay = new Doubling(awaiting, source);
    relay.sources.clear();
    relay.begin();

    assertThat(awaiting.expectTerminalError()).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void turnsToItsSourceAgainAndKeepsTheDemand() {
    TestPublisher<Integer> second = TestPublisher.create();
    Doubling relay = new Doubling(awaiting, List.of(source, second));
    relay.begin();
    source.error(new IllegalStateException("broken"));

    second.assertWasRequested();
    second.next(2);
    assertThat(awaiting.getReceivedOnNext()).containsExactly("4");
    assertThat(awaiting.isTerminatedComplete()).isTrue();
  }

  @Test
  void keepsTheDemandOfAFirstTurnThatFailsBeforeItsSourceIsThere() {
    Doubling relay =
        new Doubling(awaiting, List.of(source)) {
          private boolean thrown;

          @Override
          protected Publisher<Integer> source() {
            if (!thrown) {
              thrown = true;
              throw new IllegalStateException("not yet");
            }
            return super.source();
          }
        };
    relay.begin();

    source.assertWasRequested();
    source.next(3);
    assertThat(awaiting.getReceivedOnNext()).containsExactly("6");
  }

  @Test
  void asksNoLaterSourceForWhatNobodyAskedTheFirst() {
    TestPublisher<Integer> second = TestPublisher.create();
    TestSubscriber<String> patient = TestSubscriber.builder().initialRequest(0).build();
    new Doubling(patient, List.of(source, second)).begin();
    source.error(new IllegalStateException("broken"));

    second.assertWasNotRequested();
    patient.request(1);
    second.assertWasRequested();
  }

  @Test
  void isAskedBeforeOrAfterItsSourceIsThereHoweverTheyRace() {
    for (int race = 0; race < 1_000; race++) {
      TestPublisher<Integer> raced = TestPublisher.create();
      TestSubscriber<String> patient = TestSubscriber.builder().initialRequest(0).build();
      Doubling relay = new Doubling(patient, raced);
      RaceTestUtils.race(relay::begin, () -> relay.request(1));

      raced.assertWasRequested();
    }
  }

  @Test
  void turnsToNothingForOneWhoIsGone() {
    TestPublisher<Integer> second = TestPublisher.create();
    Doubling relay =
        new Doubling(awaiting, List.of(source, second)) {
          @Override
          protected void onFailure(Throwable failure) {
            cancel();
            super.onFailure(failure);
          }
        };
    relay.begin();
    source.error(new IllegalStateException("broken"));

    second.assertWasNotSubscribed();
    assertThat(relay.cancellations).hasValue(1);
  }

  @Test
  void cancelsItsSourceOnceAndSaysSo() {
    Doubling relay = new Doubling(awaiting, source);
    relay.begin();
    awaiting.cancel();
    awaiting.cancel();

    source.assertCancelled(1);
    assertThat(relay.cancellations).hasValue(1);
  }

  @Test
  void refusesAndCancelsItsSource() {
    new Doubling(awaiting, source).begin();
    source.next(-1);

    source.assertCancelled();
    assertThat(awaiting.expectTerminalError()).hasMessage("negative");
  }

  @Test
  void tellsOfWhatComesTooLate() {
    List<Object> elements = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    Consumer<Object> late = elements::add;
    Consumer<Throwable> failed = failures::add;
    TestSubscriber<String> told =
        TestSubscriber.builder()
            .contextPut("reactor.onNextDropped.local", late)
            .contextPut("reactor.onErrorDropped.local", failed)
            .build();
    TestPublisher<Integer> rude =
        TestPublisher.createNoncompliant(TestPublisher.Violation.CLEANUP_ON_TERMINATE);
    new Doubling(told, rude).begin();
    rude.next(1).next(2).error(new IllegalStateException("late"));

    assertThat(told.getReceivedOnNext()).containsExactly("2");
    assertThat(elements).containsExactly(2);
    assertThat(failures).singleElement().extracting(Throwable::getMessage).isEqualTo("late");
  }

  @Test
  void showsItsSubscribersContext() {
    TestSubscriber<String> known = TestSubscriber.builder().contextPut("who", 4).build();
    new Doubling(known, Mono.deferContextual(context -> Mono.just(context.<Integer>get("who"))))
        .begin();

    assertThat(known.getReceivedOnNext()).containsExactly("8");
  }

  @Test
  void isCancelledOrSubscribedHoweverTheyRace() {
    for (int race = 0; race < 1_000; race++) {
      TestPublisher<Integer> raced = TestPublisher.create();
      TestSubscriber<String> leaving = TestSubscriber.create();
      Doubling relay = new Doubling(leaving, raced);
      RaceTestUtils.race(relay::begin, relay::cancel);

      raced.next(1);
      assertThat(leaving.getReceivedOnNext()).isEmpty();
      raced.assertCancelled();
    }
  }

  /** Doubles a number, refuses negative ones, and turns to the next source if one is left. */
  private static class Doubling extends Relay<Integer, String> {

    private final AtomicInteger cancellations = new AtomicInteger();
    private final Queue<Publisher<Integer>> sources = new ArrayDeque<>();

    Doubling(CoreSubscriber<? super String> awaiting, Publisher<Integer> source) {
      this(awaiting, List.of(source));
    }

    Doubling(CoreSubscriber<? super String> awaiting, List<Publisher<Integer>> sources) {
      super(awaiting);
      this.sources.addAll(sources);
    }

    @Override
    protected Publisher<Integer> source() {
      return Flux.from(sources.remove());
    }

    @Override
    protected void onItem(Integer number) {
      if (number < 0) {
        refuse(new IllegalArgumentException("negative"));
      } else {
        deliver(String.valueOf(2 * number));
      }
    }

    @Override
    protected void onFailure(Throwable failure) {
      if (sources.isEmpty()) {
        fail(failure);
      } else {
        again();
      }
    }

    @Override
    protected void onCancelled() {
      cancellations.incrementAndGet();
    }
  }
}

package io.github.agoraflux.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.subscriber.TestSubscriber;
import reactor.test.util.RaceTestUtils;

/** Cancellation, and what happens when signals meet. */
class PagedFluxCancellationTest {

  private static final int ROUNDS = 1000;

  @Test
  void cancellingWithinAPageFetchesNothingMore() {
    FakePages server = new FakePages(100, 10);

    StepVerifier.create(PagedFlux.of(server::fetch).take(15)).expectNextCount(15).verifyComplete();

    assertThat(server.fetched()).isEqualTo(2);
  }

  @Test
  void cancellingDuringAFetchCancelsTheFetch() {
    TestPublisher<Page<Integer>> fetch = TestPublisher.create();

    StepVerifier.create(PagedFlux.of(from -> Mono.from(fetch)), 1)
        .expectSubscription()
        .then(() -> fetch.assertSubscribers(1))
        .thenCancel()
        .verify();

    fetch.assertCancelled();
  }

  @Test
  void aBadRequestDuringAFetchCancelsTheFetch() {
    TestPublisher<Page<Integer>> fetch = TestPublisher.create();
    PagedSubscription<Integer> subscription =
        new PagedSubscription<>(TestSubscriber.create(), from -> Mono.from(fetch), null, 0);
    subscription.request(1);
    fetch.assertSubscribers(1);

    subscription.request(-1);

    fetch.assertCancelled();
  }

  @Test
  void aFetchThatIsCancelledWhileItIsBegunIsCancelled() {
    AtomicInteger cancelled = new AtomicInteger();
    TestSubscriber<Integer> subscriber = TestSubscriber.builder().initialRequest(0).build();
    PagedFlux<Integer> items =
        PagedFlux.of(
            from -> {
              subscriber.cancel();
              return Mono.<Page<Integer>>never().doOnCancel(cancelled::incrementAndGet);
            });
    items.subscribe(subscriber);

    subscriber.request(1);

    assertThat(cancelled).hasValue(1);
  }

  @Test
  void nothingIsSignalledAfterACancellationFromWithinAnItem() {
    FakePages server = new FakePages(10, 10);
    TestSubscriber<Integer> subscriber = TestSubscriber.builder().initialRequest(0).build();
    PagedFlux.of(server::fetch).doOnNext(item -> subscriber.cancel()).subscribe(subscriber);

    subscriber.request(10);

    assertThat(subscriber.getReceivedOnNext()).hasSizeLessThanOrEqualTo(1);
    assertThat(subscriber.isTerminated()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void requestsThatMeetAreAddedUp(int readAhead) {
    for (int round = 0; round < ROUNDS; round++) {
      FakePages server = new FakePages(20, 3);
      TestSubscriber<Integer> subscriber = TestSubscriber.builder().initialRequest(0).build();
      PagedFlux.of(server::fetch).readAhead(readAhead).subscribe(subscriber);

      RaceTestUtils.race(() -> subscriber.request(7), () -> subscriber.request(13));

      assertThat(subscriber.getReceivedOnNext()).isEqualTo(FakePages.numbers(0, 20));
      assertThat(subscriber.isTerminatedComplete()).isTrue();
      assertThat(subscriber.getProtocolErrors()).isEmpty();
      assertThat(server.fetched()).isEqualTo(7);
    }
  }

  @Test
  void aRequestThatMeetsACancellationFetchesNoMoreThanWasAskedFor() {
    for (int round = 0; round < ROUNDS; round++) {
      FakePages server = new FakePages(100, 3);
      TestSubscriber<Integer> subscriber = TestSubscriber.builder().initialRequest(2).build();
      PagedFlux.of(server::fetch).subscribe(subscriber);

      RaceTestUtils.race(() -> subscriber.request(10), subscriber::cancel);
      int received = subscriber.getReceivedOnNext().size();
      int fetched = server.fetched();
      subscriber.request(50);

      assertThat(subscriber.getReceivedOnNext())
          .hasSize(received)
          .isEqualTo(FakePages.numbers(0, received));
      assertThat(received).isBetween(2, 12);
      assertThat(server.fetched()).isEqualTo(fetched).isLessThanOrEqualTo(4);
      assertThat(subscriber.isTerminated()).isFalse();
    }
  }

  @Test
  void aPageThatMeetsACancellationIsTheLast() {
    for (int round = 0; round < ROUNDS; round++) {
      Sinks.One<Page<Integer>> fetch = Sinks.one();
      AtomicInteger fetched = new AtomicInteger();
      FakePages server = new FakePages(10, 3);
      TestSubscriber<Integer> subscriber = TestSubscriber.create();
      PagedFlux.<Integer>of(
              from -> {
                fetched.incrementAndGet();
                return from == null ? fetch.asMono() : Mono.never();
              })
          .subscribe(subscriber);

      RaceTestUtils.race(() -> fetch.tryEmitValue(server.page(null)), subscriber::cancel);

      assertThat(subscriber.getReceivedOnNext())
          .isEqualTo(FakePages.numbers(0, subscriber.getReceivedOnNext().size()));
      assertThat(fetched.get()).isBetween(1, 2);
      assertThat(subscriber.isTerminated()).isFalse();
    }
  }

  @Test
  void aPageThatMeetsDemandIsDeliveredOnce() {
    for (int round = 0; round < ROUNDS; round++) {
      Sinks.One<Page<Integer>> fetch = Sinks.one();
      FakePages server = new FakePages(3, 3);
      TestSubscriber<Integer> subscriber = TestSubscriber.builder().initialRequest(1).build();
      PagedFlux.of(from -> fetch.asMono()).subscribe(subscriber);

      RaceTestUtils.race(() -> fetch.tryEmitValue(server.page(null)), () -> subscriber.request(2));

      assertThat(subscriber.getReceivedOnNext()).containsExactly(0, 1, 2);
      assertThat(subscriber.isTerminatedComplete()).isTrue();
      assertThat(subscriber.getProtocolErrors()).isEmpty();
    }
  }

  @Test
  void pagesFromOtherThreadsKeepOrderAndDemand() {
    FakePages server = new FakePages(10_000, 7);
    PagedFlux<Integer> items =
        PagedFlux.of(from -> server.fetch(from).publishOn(Schedulers.parallel()));

    StepVerifier.create(items.readAhead(3).limitRate(5))
        .expectNextSequence(FakePages.numbers(0, 10_000))
        .verifyComplete();
  }
}

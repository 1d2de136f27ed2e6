package io.github.agoraflux.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.subscriber.TestSubscriber;

/** Pages that are fetched before they are asked for. */
class PagedFluxReadAheadTest {

  private final FakePages server = new FakePages(100, 10);
  private final PagedFlux<Integer> items = PagedFlux.of(server::fetch);

  @Test
  void nothingIsFetchedBeforeTheFirstDemand() {
    StepVerifier.create(items.readAhead(3), 0)
        .expectSubscription()
        .then(() -> assertThat(server.fetched()).isZero())
        .thenCancel()
        .verify();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void atMostSoManyPagesLieReadyOfWhichNothingWasAskedFor(int ahead) {
    TestSubscriber<Integer> subscriber = TestSubscriber.builder().initialRequest(0).build();
    items.readAhead(ahead).subscribe(subscriber);

    for (int asked = 1; asked <= 100; asked++) {
      subscriber.request(1);

      int needed = (asked + 9) / 10;
      assertThat(server.fetched()).isEqualTo(Math.min(needed + ahead, 10));
    }
    assertThat(subscriber.getReceivedOnNext()).isEqualTo(FakePages.numbers(0, 100));
    assertThat(subscriber.isTerminatedComplete()).isTrue();
  }

  @Test
  void theOrderIsKept() {
    PagedFlux<Integer> slow =
        PagedFlux.of(from -> server.fetch(from).delayElement(Duration.ofMillis(10)));

    StepVerifier.withVirtualTime(() -> slow.readAhead(4))
        .thenAwait(Duration.ofSeconds(1))
        .expectNextSequence(FakePages.numbers(0, 100))
        .expectComplete()
        .verify();
  }

  @Test
  void pagesAreFetchedOneAfterTheOther() {
    TestPublisher<Page<Integer>> first = TestPublisher.create();
    TestPublisher<Page<Integer>> second = TestPublisher.create();
    PagedFlux<Integer> watched =
        PagedFlux.<Integer>of(from -> Mono.from(from == null ? first : second)).readAhead(2);
    TestSubscriber<Integer> subscriber = TestSubscriber.builder().initialRequest(1).build();
    watched.subscribe(subscriber);

    first.assertSubscribers(1);
    second.assertNoSubscribers();
    first.next(server.page(null));

    assertThat(subscriber.getReceivedOnNext()).containsExactly(0);
    second.assertSubscribers(1);
    subscriber.cancel();
    second.assertCancelled();
  }

  @Test
  void pagesWithNothingOnThemTakeNoPlace() {
    PagedFlux<Integer> sparse =
        PagedFlux.of(
            from ->
                server
                    .fetch(from)
                    .map(page -> from == null ? page : new Page<>(List.of(), page.next())));

    StepVerifier.create(sparse.readAhead(2), 10)
        .expectNextSequence(FakePages.numbers(0, 10))
        .expectComplete()
        .verify();
    assertThat(server.fetched()).isEqualTo(10);
  }

  @Test
  void aResumedWalkReadsAheadAsWell() {
    StepVerifier.create(items.readAhead(1).from(Cursor.of("50")), 1)
        .expectNext(50)
        .then(() -> assertThat(server.asked()).containsExactly("50", "60"))
        .thenCancel()
        .verify();
  }

  @Test
  void pagesReadAheadAsWell() {
    StepVerifier.create(items.readAhead(2).pages(), 1)
        .expectNextCount(1)
        .then(() -> assertThat(server.fetched()).isEqualTo(3))
        .thenCancel()
        .verify();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1025})
  void theNumberOfPagesHasABound(int pages) {
    assertThatThrownBy(() -> items.readAhead(pages))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("readAhead must be from 0 to 1024, but was " + pages);
  }
}

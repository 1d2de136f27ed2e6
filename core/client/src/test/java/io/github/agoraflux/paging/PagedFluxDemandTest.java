package io.github.agoraflux.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.subscriber.TestSubscriber;

/** A page is fetched only while demand is outstanding and the page in hand is used up. */
class PagedFluxDemandTest {

  private final FakePages server = new FakePages(2000, 500);
  private final PagedFlux<Integer> items = PagedFlux.of(server::fetch);

  @Test
  void withoutDemandNothingIsFetched() {
    StepVerifier.create(items, 0)
        .expectSubscription()
        .then(() -> assertThat(server.fetched()).isZero())
        .thenCancel()
        .verify();

    assertThat(server.fetched()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "10, 1", "499, 1", "500, 1", "501, 2", "1000, 2", "1001, 3", "1999, 4"})
  void demandDecidesHowManyPagesAreFetched(int demand, int pages) {
    StepVerifier.create(items, demand).expectNextCount(demand).thenCancel().verify();

    assertThat(server.fetched()).isEqualTo(pages);
  }

  @Test
  void eachPageIsFetchedWhenTheFirstItemOnItIsAskedFor() {
    StepVerifier.create(items, 0)
        .thenRequest(500)
        .expectNextCount(500)
        .then(() -> assertThat(server.fetched()).isOne())
        .thenRequest(1)
        .expectNext(500)
        .then(() -> assertThat(server.fetched()).isEqualTo(2))
        .thenRequest(499)
        .expectNextCount(499)
        .then(() -> assertThat(server.fetched()).isEqualTo(2))
        .thenRequest(1)
        .expectNext(1000)
        .then(() -> assertThat(server.fetched()).isEqualTo(3))
        .thenCancel()
        .verify();

    assertThat(server.asked()).containsExactly("start", "500", "1000");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 499, 500, 501})
  void manySmallRequestsFetchNoMoreThanOneLargeOne(int step) {
    TestSubscriber<Integer> subscriber = TestSubscriber.builder().initialRequest(0).build();
    items.subscribe(subscriber);

    for (int asked = step; asked <= 2000; asked += step) {
      subscriber.request(step);

      assertThat(subscriber.getReceivedOnNext()).hasSize(asked);
      assertThat(server.fetched()).isEqualTo((asked + 499) / 500);
    }
    subscriber.cancel();
  }

  @Test
  void unboundedDemandFetchesEveryPageOnce() {
    StepVerifier.create(items)
        .expectNextSequence(FakePages.numbers(0, 2000))
        .expectComplete()
        .verify();

    assertThat(server.asked()).containsExactly("start", "500", "1000", "1500");
  }

  @Test
  void theSequenceCompletesRightAfterItsLastItem() {
    StepVerifier.create(items, 2000).expectNextCount(2000).expectComplete().verify();

    assertThat(server.fetched()).isEqualTo(4);
  }

  @Test
  void operatorsThatLimitDemandLimitFetches() {
    StepVerifier.create(items.take(500)).expectNextCount(500).expectComplete().verify();
    assertThat(server.fetched()).isOne();

    StepVerifier.create(items.limitRate(100).take(501), 501)
        .expectNextCount(501)
        .expectComplete()
        .verify();
    assertThat(server.fetched()).isEqualTo(3);
  }

  @Test
  void demandMayComeFromWithinAnItem() {
    OneByOne subscriber = new OneByOne(1200);
    items.subscribe(subscriber);

    assertThat(subscriber.received).isEqualTo(1200);
    assertThat(server.fetched()).isEqualTo(3);
  }

  @Test
  void aHundredThousandSynchronousPagesNeedNoStack() {
    FakePages single = new FakePages(100_000, 1);
    OneByOne subscriber = new OneByOne(Integer.MAX_VALUE);
    PagedFlux.of(single::fetch).subscribe(subscriber);

    assertThat(subscriber.received).isEqualTo(100_000);
    assertThat(single.fetched()).isEqualTo(100_000);
  }

  @Test
  void aHundredThousandSynchronousPagesWithNothingOnThemNeedNoStack() {
    PagedFlux<Integer> hollow =
        PagedFlux.of(
            from -> {
              int page = from == null ? 0 : Integer.parseInt(from.value());
              return Mono.just(
                  page == 100_000
                      ? Page.last(List.of(7))
                      : new Page<>(List.of(), Cursor.of(Integer.toString(page + 1))));
            });

    StepVerifier.create(hollow, 1).expectNext(7).expectComplete().verify();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void demandThatIsNotPositiveIsAnError(long demand) {
    Subscription[] upstream = new Subscription[1];
    TestSubscriber<Integer> subscriber = TestSubscriber.builder().initialRequest(0).build();
    items.doOnSubscribe(subscription -> upstream[0] = subscription).subscribe(subscriber);

    upstream[0].request(demand);

    assertThat(subscriber.expectTerminalError())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3.9")
        .hasMessageContaining(Long.toString(demand));
    assertThat(server.fetched()).isZero();
  }

  /** Asks for the next item while it receives the last. */
  private static final class OneByOne extends BaseSubscriber<Integer> {

    private final int enough;
    private int received;

    OneByOne(int enough) {
      this.enough = enough;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      request(1);
    }

    @Override
    protected void hookOnNext(Integer item) {
      assertThat(item).isEqualTo(received);
      if (++received < enough) {
        request(1);
      } else {
        cancel();
      }
    }
  }
}

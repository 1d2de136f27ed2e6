package io.github.agoraflux.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.subscriber.TestSubscriber;

/** What comes out of a walk through a list, and how the walk ends. */
class PagedFluxTest {

  private static final Cursor SECOND = Cursor.of("second");
  private static final Cursor THIRD = Cursor.of("third");

  @Test
  void itemsComeInTheServersOrder() {
    FakePages server = new FakePages(23, 5);

    StepVerifier.create(PagedFlux.of(server::fetch))
        .expectNextSequence(FakePages.numbers(0, 23))
        .expectComplete()
        .verify();

    assertThat(server.asked()).containsExactly("start", "5", "10", "15", "20");
  }

  @Test
  void orderIsKeptWhereFetchesTakeDifferentTimes() {
    FakePages server = new FakePages(20, 5);
    PagedFlux<Integer> items =
        PagedFlux.of(
            from ->
                server
                    .fetch(from)
                    .delayElement(
                        Duration.ofMillis(from == null ? 400 : 20 - from.value().length())));

    StepVerifier.withVirtualTime(() -> items)
        .thenAwait(Duration.ofSeconds(1))
        .expectNextSequence(FakePages.numbers(0, 20))
        .expectComplete()
        .verify();
  }

  @Test
  void anEmptyListCompletesOnTheFirstDemand() {
    FakePages server = new FakePages(0, 5);

    StepVerifier.create(PagedFlux.of(server::fetch), 0)
        .expectSubscription()
        .then(() -> assertThat(server.fetched()).isZero())
        .thenRequest(1)
        .expectComplete()
        .verify();

    assertThat(server.fetched()).isOne();
  }

  @Test
  void emptyPagesInTheMiddleAreWalkedThrough() {
    List<String> asked = new ArrayList<>();
    PagedFlux<String> items =
        PagedFlux.of(
            from -> {
              asked.add(String.valueOf(from));
              return Mono.just(
                  from == null
                      ? new Page<>(List.of("a"), SECOND)
                      : from.equals(SECOND)
                          ? new Page<>(List.of(), THIRD)
                          : new Page<>(List.of("b"), null));
            });

    StepVerifier.create(items, 1)
        .expectNext("a")
        .then(() -> assertThat(asked).containsExactly("null"))
        .thenRequest(1)
        .expectNext("b")
        .expectComplete()
        .verify();

    assertThat(asked).containsExactly("null", "second", "third");
  }

  @Test
  void anEmptyLastPageCompletesTheSequenceWhenItIsAskedFor() {
    PagedFlux<String> items =
        PagedFlux.of(
            from ->
                Mono.just(
                    from == null
                        ? new Page<>(List.of("a"), SECOND)
                        : Page.<String>last(List.of())));

    StepVerifier.create(items, 1)
        .expectNext("a")
        .expectNoEvent(Duration.ofMillis(20))
        .thenRequest(1)
        .expectComplete()
        .verify();
  }

  @Test
  void aFailedFetchEndsTheSequenceAfterTheItemsInHand() {
    IOException failure = new IOException("no network");
    PagedFlux<Integer> items =
        PagedFlux.of(
            from ->
                from == null ? Mono.just(new Page<>(List.of(1, 2), SECOND)) : Mono.error(failure));

    StepVerifier.create(items, 1)
        .expectNext(1)
        .thenRequest(1)
        .expectNext(2)
        .expectNoEvent(Duration.ofMillis(20))
        .thenRequest(1)
        .expectErrorMatches(error -> error == failure)
        .verify();
  }

  @Test
  void aFailureThatWasReadAheadWaitsForTheItemsBeforeIt() {
    PagedFlux<Integer> items =
        PagedFlux.<Integer>of(
                from ->
                    from == null
                        ? Mono.just(new Page<>(List.of(1, 2, 3), SECOND))
                        : Mono.error(new IOException("no network")))
            .readAhead(1);

    StepVerifier.create(items, 1)
        .expectNext(1)
        .thenRequest(1)
        .expectNext(2)
        .thenRequest(1)
        .expectNext(3)
        .expectError(IOException.class)
        .verify();
  }

  @Test
  void aFetchThatThrowsEndsTheSequence() {
    PagedFlux<Integer> items =
        PagedFlux.of(
            from -> {
              if (from == null) {
                return Mono.just(new Page<>(List.of(1), SECOND));
              }
              throw new IllegalArgumentException("cursor must be known");
            });

    StepVerifier.create(items).expectNext(1).expectErrorMessage("cursor must be known").verify();
  }

  @Test
  void aFetchThatBringsNoPageIsAnError() {
    StepVerifier.create(PagedFlux.of(from -> Mono.empty()))
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a fetch completed without a page"))
        .verify();
  }

  @Test
  void everySubscriberWalksAnewWithACursorOfItsOwn() {
    FakePages server = new FakePages(10, 2);
    PagedFlux<Integer> items = PagedFlux.of(server::fetch);
    TestSubscriber<Integer> one = TestSubscriber.builder().initialRequest(0).build();
    TestSubscriber<Integer> other = TestSubscriber.builder().initialRequest(0).build();
    items.subscribe(one);
    items.subscribe(other);

    one.request(5);
    other.request(3);
    one.request(1);
    other.request(100);

    assertThat(one.getReceivedOnNext()).isEqualTo(FakePages.numbers(0, 6));
    assertThat(other.getReceivedOnNext()).isEqualTo(FakePages.numbers(0, 10));
    assertThat(other.isTerminatedComplete()).isTrue();
    assertThat(one.isTerminated()).isFalse();
    assertThat(server.asked()).containsExactly("start", "2", "4", "start", "2", "4", "6", "8");
    one.cancel();
  }

  @Test
  void aRepeatBeginsAtTheFirstPage() {
    FakePages server = new FakePages(3, 2);

    StepVerifier.create(PagedFlux.of(server::fetch).repeat(1))
        .expectNext(0, 1, 2, 0, 1, 2)
        .expectComplete()
        .verify();

    assertThat(server.asked()).containsExactly("start", "2", "start", "2");
  }

  @Test
  void pagesGiveWhatTheServerDelimits() {
    FakePages server = new FakePages(5, 2);

    StepVerifier.create(PagedFlux.of(server::fetch).pages(), 0)
        .expectSubscription()
        .then(() -> assertThat(server.fetched()).isZero())
        .thenRequest(1)
        .expectNext(new Page<>(List.of(0, 1), Cursor.of("2")))
        .then(() -> assertThat(server.fetched()).isOne())
        .thenRequest(1)
        .expectNext(new Page<>(List.of(2, 3), Cursor.of("4")))
        .then(() -> assertThat(server.fetched()).isEqualTo(2))
        .thenRequest(1)
        .expectNext(Page.last(List.of(4)))
        .expectComplete()
        .verify();
  }

  @Test
  void emptyPagesAreGivenAsPages() {
    PagedFlux<Integer> items =
        PagedFlux.of(
            from ->
                Mono.just(from == null ? new Page<>(List.of(), SECOND) : Page.last(List.of(1))));

    StepVerifier.create(items.pages())
        .expectNext(new Page<>(List.of(), SECOND), Page.last(List.of(1)))
        .expectComplete()
        .verify();
  }

  @Test
  void aJobResumesWhereItsLastPageEnded() {
    FakePages server = new FakePages(7, 2);
    PagedFlux<Integer> items = PagedFlux.of(server::fetch);
    List<Cursor> checkpoints = new ArrayList<>();

    items.pages().take(2).subscribe(page -> checkpoints.add(page.next()));
    Cursor checkpoint = Cursor.of(checkpoints.get(1).value());

    StepVerifier.create(items.pages(checkpoint).map(Page::items))
        .expectNext(List.of(4, 5), List.of(6))
        .expectComplete()
        .verify();
    StepVerifier.create(items.from(checkpoint)).expectNext(4, 5, 6).expectComplete().verify();
    StepVerifier.create(items.from(checkpoint).pages(), 1)
        .expectNext(new Page<>(List.of(4, 5), Cursor.of("6")))
        .thenCancel()
        .verify();
    assertThat(server.asked()).containsExactly("start", "2", "4", "6", "4", "6", "4");
  }

  @Test
  void fetchesSeeTheSubscribersContext() {
    FakePages server = new FakePages(4, 2);
    AtomicInteger traced = new AtomicInteger();
    PagedFlux<Integer> items =
        PagedFlux.of(
            from ->
                Mono.deferContextual(
                    context -> {
                      assertThat((String) context.get("trace")).isEqualTo("t-1");
                      traced.incrementAndGet();
                      return server.fetch(from);
                    }));

    StepVerifier.create(items.contextWrite(context -> context.put("trace", "t-1")))
        .expectNextCount(4)
        .expectComplete()
        .verify();

    assertThat(traced).hasValue(2);
  }

  @Test
  void aPageIsACopy() {
    List<Integer> list = new ArrayList<>(List.of(1));
    Page<Integer> page = new Page<>(list, SECOND);
    list.add(2);

    assertThat(page.items()).containsExactly(1);
    assertThat(page.isLast()).isFalse();
    assertThat(Page.last(list).isLast()).isTrue();
  }
}

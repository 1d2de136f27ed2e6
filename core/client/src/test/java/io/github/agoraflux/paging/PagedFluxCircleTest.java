package io.github.agoraflux.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A list that leads back to itself ends with an error instead of going on for ever. */
class PagedFluxCircleTest {

  private final AtomicInteger fetched = new AtomicInteger();

  /** A list whose cursors are 1, 2, ... way, and from there on round a circle. */
  private PagedFlux<Integer> circle(int way, int length) {
    return PagedFlux.of(
        from -> {
          fetched.incrementAndGet();
          int page = from == null ? 0 : Integer.parseInt(from.value());
          int next = page < way + length ? page + 1 : way + 1;
          return Mono.just(new Page<>(List.of(page), Cursor.of(Integer.toString(next))));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1", "0, 2", "0, 3", "0, 4", "0, 5", "0, 6", "0, 7",
    "1, 1", "2, 2", "5, 3", "10, 4", "100, 5", "13, 6", "50, 7"
  })
  void circlesOfEveryLengthAreNoticed(int way, int length) {
    int enough = 4 * (way + length) + 4;

    Flux<Integer> items = circle(way, length).take(enough, true);

    StepVerifier.create(items.ignoreElements())
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(RepeatedCursorException.class)
                    .hasMessageMatching("the list led back to the cursor \"\\d+\""))
        .verify();
    assertThat(fetched.get()).isLessThan(enough);
  }

  @Test
  void aPageThatLeadsToItselfIsDeliveredOnce() {
    PagedFlux<Integer> items =
        PagedFlux.of(from -> Mono.just(new Page<>(List.of(7), Cursor.of("same"))));

    StepVerifier.create(items.from(Cursor.of("same")))
        .expectNext(7)
        .expectError(RepeatedCursorException.class)
        .verify();
  }

  @Test
  void readingAheadNoticesCirclesToo() {
    StepVerifier.create(circle(3, 2).readAhead(4).take(100).ignoreElements())
        .expectError(RepeatedCursorException.class)
        .verify();
  }

  @Test
  void aLongListWithoutACircleIsNoCircle() {
    FakePages server = new FakePages(5000, 1);

    StepVerifier.create(PagedFlux.of(server::fetch))
        .expectNextCount(5000)
        .expectComplete()
        .verify();
  }
}

package io.github.agoraflux.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.subscriber.TestSubscriber;

/** Memory holds one page, however long the list. */
class PagedFluxMemoryTest {

  private static final int PAGE = 1000;
  private static final int MILLION = 1_000_000;

  private final List<WeakReference<List<Integer>>> given = new ArrayList<>();

  private Mono<Page<Integer>> fetch(int first) {
    Cursor next = first + PAGE < MILLION ? Cursor.of(Integer.toString(first + PAGE)) : null;
    Page<Integer> page = new Page<>(IntStream.range(first, first + PAGE).boxed().toList(), next);
    given.add(new WeakReference<>(page.items()));
    return Mono.just(page);
  }

  @Test
  void aMillionItemsPassWithoutAPageBeingKept() {
    long[] walk = new long[2];
    PagedFlux<Integer> items =
        PagedFlux.of(from -> fetch(from == null ? 0 : Integer.parseInt(from.value())));

    items
        .doOnNext(
            item -> {
              assertThat(item.longValue()).isEqualTo(walk[0]);
              if (++walk[0] % 100_000 == PAGE / 2) {
                walk[1] = Math.max(walk[1], alive(1));
              }
            })
        .blockLast();

    assertThat(walk[0]).isEqualTo(MILLION);
    assertThat(given).hasSize(MILLION / PAGE);
    assertThat(walk[1]).isEqualTo(1);
  }

  @Test
  void aPageIsLetGoWithItsLastItem() {
    TestSubscriber<Integer> subscriber = TestSubscriber.builder().initialRequest(PAGE).build();
    PagedFlux.of(from -> fetch(from == null ? 0 : Integer.parseInt(from.value())))
        .map(item -> 0)
        .subscribe(subscriber);

    assertThat(subscriber.getReceivedOnNext()).hasSize(PAGE);
    assertThat(given).hasSize(1);
    assertThat(alive(0)).isZero();
    subscriber.cancel();
  }

  @Test
  void aCancelledWalkKeepsNothing() {
    TestSubscriber<Integer> subscriber = TestSubscriber.builder().initialRequest(1).build();
    PagedFlux.of(from -> fetch(from == null ? 0 : Integer.parseInt(from.value())))
        .readAhead(3)
        .subscribe(subscriber);
    assertThat(given).hasSize(4);

    subscriber.cancel();

    assertThat(alive(0)).isZero();
  }

  /** How many pages the collector leaves, given a few chances to come down to so many. */
  private long alive(long expected) {
    long alive = Long.MAX_VALUE;
    for (int chance = 0; chance < 20 && alive > expected; chance++) {
      System.gc();
      alive = given.stream().filter(page -> page.get() != null).count();
    }
    return alive;
  }
}

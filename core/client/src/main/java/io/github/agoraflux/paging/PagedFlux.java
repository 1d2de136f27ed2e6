package io.github.agoraflux.paging;

import io.github.agoraflux.value.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

/**
 * A list that comes in pages, as a {@code Flux} of its items. A page is fetched only while demand
 * is outstanding and the page in hand is used up: with pages of 500, no demand fetches nothing,
 * demand for 1 to 500 items fetches one page, demand for 501 two. Pages are fetched one after the
 * other; memory holds one page, however long the list.
 *
 * <p>Items come in the server's order. The list is not a snapshot: what changes on the server
 * between two fetches may be seen twice or not at all. A server whose cursors go round in a circle
 * ends the sequence with {@link RepeatedCursorException}; a failed fetch ends it with that failure.
 * To go on after a failure, take {@link #pages()} and keep each page's {@link Page#next()}.
 *
 * @param <T> the items' type
 */
public final class PagedFlux<T> extends Flux<T> {

  private final PageSource<T> source;
  private final @Nullable Cursor from;
  private final int readAhead;

  private PagedFlux(PageSource<T> source, @Nullable Cursor from, int readAhead) {
    this.source = source;
    this.from = from;
    this.readAhead = readAhead;
  }

  /**
   * The items of a list.
   *
   * @param source fetches a page
   * @param <T> the items' type
   * @return each subscriber walks through the list from its beginning
   */
  public static <T> PagedFlux<T> of(PageSource<T> source) {
    return new PagedFlux<>(source, null, 0);
  }

  /**
   * The same list from a place on.
   *
   * @param cursor the {@link Page#next()} of the last page that was dealt with
   * @return a new sequence
   */
  public PagedFlux<T> from(Cursor cursor) {
    return new PagedFlux<>(source, cursor, readAhead);
  }

  /**
   * The same list, fetching some pages before they are asked for. The first fetch still waits for
   * the first demand.
   *
   * @param pages how many pages may lie ready of which nothing was asked for yet, 0 to 1024; memory
   *     holds as many more
   * @return a new sequence
   * @throws IllegalArgumentException if the number lies outside its range
   */
  public PagedFlux<T> readAhead(int pages) {
    return new PagedFlux<>(source, from, Check.range("readAhead", pages, 0, 1024));
  }

  /**
   * The pages themselves, one for each that is requested.
   *
   * @return a sequence of pages from where this one begins
   */
  public Flux<Page<T>> pages() {
    PageSource<Page<T>> boxed =
        cursor -> source.fetch(cursor).map(page -> new Page<>(List.of(page), page.next()));
    return new PagedFlux<>(boxed, from, readAhead);
  }

  /**
   * The pages from a place on.
   *
   * @param cursor the {@link Page#next()} of the last page that was dealt with
   * @return a sequence of pages
   */
  public Flux<Page<T>> pages(Cursor cursor) {
    return from(cursor).pages();
  }

  @Override
  public void subscribe(CoreSubscriber<? super T> subscriber) {
    subscriber.onSubscribe(new PagedSubscription<>(subscriber, source, from, readAhead));
  }
}

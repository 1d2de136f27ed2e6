package io.github.agoraflux.paging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A server with the list 0, 1, 2, ... whose cursors are the index of a page's first item. Notes
 * every fetch; fetches that run into each other are refused.
 */
final class FakePages {

  private final int total;
  private final int pageSize;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger running = new AtomicInteger();

  FakePages(int total, int pageSize) {
    this.total = total;
    this.pageSize = pageSize;
  }

  Mono<Page<Integer>> fetch(@Nullable Cursor from) {
    return Mono.defer(
        () -> {
          asked.add(from == null ? "start" : from.value());
          return running.incrementAndGet() == 1
              ? Mono.just(page(from)).doFinally(end -> running.decrementAndGet())
              : Mono.error(new IllegalStateException("two fetches at once"));
        });
  }

  Page<Integer> page(@Nullable Cursor from) {
    int first = from == null ? 0 : Integer.parseInt(from.value());
    int end = Math.min(first + pageSize, total);
    Cursor next = end < total ? Cursor.of(Integer.toString(end)) : null;
    return new Page<>(numbers(first, end), next);
  }

  /** How many pages were fetched. */
  int fetched() {
    return asked.size();
  }

  /** Where each page that was fetched begins, in the order of the fetches. */
  List<String> asked() {
    return asked;
  }

  static List<Integer> numbers(int first, int end) {
    return IntStream.range(first, end).boxed().toList();
  }
}

package io.github.agoraflux.paging;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Fetches pages.
 *
 * @param <T> the items' type
 */
@FunctionalInterface
public interface PageSource<T> {

  /**
   * Fetches one page when subscribed to.
   *
   * @param from where the page begins; null for the first
   * @return exactly one page
   */
  Mono<Page<T>> fetch(@Nullable Cursor from);
}

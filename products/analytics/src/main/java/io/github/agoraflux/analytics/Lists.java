package io.github.agoraflux.analytics;

import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.paging.PagedFlux;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lists whose search a caller's lambda fills in. */
final class Lists {

  private Lists() {}

  /** Builds the search on each page, so that bad input is a failure of the sequence. */
  static <B, S, T> PagedFlux<T> filled(
      Supplier<B> builder,
      Consumer<? super B> fill,
      Function<? super B, S> build,
      Function<S, PagedFlux<T>> verb) {
    return PagedFlux.of(
        from ->
            Specs.filled(builder, fill, build)
                .flatMap(
                    search -> {
                      PagedFlux<T> list = verb.apply(search);
                      return (from == null ? list.pages() : list.pages(from))
                          .take(1)
                          .singleOrEmpty();
                    }));
  }
}

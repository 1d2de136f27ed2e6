package io.github.agoraflux.paging;

import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.value.Check;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How an operation's list is cut into pages: what to ask for, and what an answer says of the next
 * page.
 *
 * @param <R> the operation's answer
 * @param <T> the items' type
 */
public interface PageRule<R, T> {

  /**
   * Asks for a page.
   *
   * @param list the operation without its place in the list
   * @param from where the page begins; null for the first
   * @return the operation with its place in the list
   */
  Operation<R> ask(Operation<R> list, @Nullable Cursor from);

  /**
   * Reads a page.
   *
   * @param answer the answer to {@link #ask}
   * @param from where the page begins; null for the first
   * @return its items, and where the next one begins
   */
  Page<T> read(R answer, @Nullable Cursor from);

  /**
   * Pages by a cursor or page token that each answer brings along.
   *
   * @param parameter the query parameter that takes it, left out for the first page
   * @param items the items of an answer
   * @param next the cursor an answer brings; null or empty on the last page
   * @param <R> the operation's answer
   * @param <T> the items' type
   * @return the rule
   */
  static <R, T> PageRule<R, T> byCursor(
      String parameter, Function<R, List<T>> items, Function<R, @Nullable Cursor> next) {
    return new PageRule<>() {
      @Override
      public Operation<R> ask(Operation<R> list, @Nullable Cursor from) {
        return list.query(parameter, from);
      }

      @Override
      public Page<T> read(R answer, @Nullable Cursor from) {
        Cursor following = next.apply(answer);
        boolean last = following == null || following.value().isEmpty();
        return new Page<>(items.apply(answer), last ? null : following);
      }
    };
  }

  /**
   * Pages by number, where each answer tells how many items there are in all. The list ends with
   * the page that reaches that number, or with an empty one.
   *
   * @param numberParameter the query parameter that takes the page's number
   * @param firstNumber the first page's number
   * @param sizeParameter the query parameter that takes the page's size
   * @param size the page's size, at least 1
   * @param items the items of an answer
   * @param total how many items an answer says there are
   * @param <R> the operation's answer
   * @param <T> the items' type
   * @return the rule
   */
  static <R, T> PageRule<R, T> byNumber(
      String numberParameter,
      long firstNumber,
      String sizeParameter,
      int size,
      Function<R, List<T>> items,
      ToLongFunction<R> total) {
    Check.range("size", size, 1, Integer.MAX_VALUE);
    return new PageRule<>() {
      @Override
      public Operation<R> ask(Operation<R> list, @Nullable Cursor from) {
        return list.query(numberParameter, number(from)).query(sizeParameter, size);
      }

      @Override
      public Page<T> read(R answer, @Nullable Cursor from) {
        List<T> read = items.apply(answer);
        long following = number(from) + 1;
        boolean last =
            read.isEmpty() || (following - firstNumber) * size >= total.applyAsLong(answer);
        return new Page<>(read, last ? null : Cursor.of(Long.toString(following)));
      }

      private long number(@Nullable Cursor from) {
        if (from == null) {
          return firstNumber;
        }
        boolean digits = from.value().matches("[0-9]{1,18}");
        Check.that(digits, "cursor", "be the number of a page", from.value());
        return Long.parseLong(from.value());
      }
    };
  }

  /**
   * Pages by the id of the last item, where the item asked from comes again as the first of the
   * next page. The list ends with a page shorter than the limit, or one that brings nothing new.
   *
   * @param idParameter the query parameter that takes the id to begin with
   * @param limitParameter the query parameter that takes the number of items
   * @param limit the number of items, at least 2
   * @param items the items of an answer
   * @param id an item's id
   * @param <R> the operation's answer
   * @param <T> the items' type
   * @return the rule
   */
  static <R, T> PageRule<R, T> byLastId(
      String idParameter,
      String limitParameter,
      int limit,
      Function<R, List<T>> items,
      Function<T, String> id) {
    Check.range("limit", limit, 2, Integer.MAX_VALUE);
    return new PageRule<>() {
      @Override
      public Operation<R> ask(Operation<R> list, @Nullable Cursor from) {
        return list.query(idParameter, from).query(limitParameter, limit);
      }

      @Override
      public Page<T> read(R answer, @Nullable Cursor from) {
        List<T> all = items.apply(answer);
        boolean repeats =
            from != null && !all.isEmpty() && id.apply(all.get(0)).equals(from.value());
        List<T> fresh = repeats ? all.subList(1, all.size()) : all;
        boolean last = all.size() < limit || fresh.isEmpty();
        return new Page<>(fresh, last ? null : Cursor.of(id.apply(fresh.get(fresh.size() - 1))));
      }
    };
  }
}

package io.github.agoraflux.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list, as the server delimits it.
 *
 * @param items what is on it, in the server's order; may be empty even where more pages follow
 * @param next where the next page begins; null on the last
 * @param <T> the items' type
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

  /** Copies. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * A page after which nothing comes.
   *
   * @param items what is on it
   * @param <T> the items' type
   * @return the page
   */
  public static <T> Page<T> last(List<T> items) {
    return new Page<>(items, null);
  }

  /**
   * Whether nothing comes after it.
   *
   * @return true on the last page
   */
  public boolean isLast() {
    return next == null;
  }
}

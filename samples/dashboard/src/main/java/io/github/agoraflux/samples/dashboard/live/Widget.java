package io.github.agoraflux.samples.dashboard.live;

import org.jspecify.annotations.Nullable;

/**
 * A part of the page.
 *
 * @param name what its events are called
 * @param latest where its news come from
 * @param view what a page is told that has seen what came before
 * @param <T> the type of its news
 */
public record Widget<T>(String name, Latest<T> latest, View<T> view) {

  /**
   * A part that is told as a whole each time.
   *
   * @param name what its events are called
   * @param latest where its news come from
   * @param <T> the type of its news
   * @return the part
   */
  public static <T> Widget<T> whole(String name, Latest<T> latest) {
    return new Widget<>(name, latest, (seen, now) -> now);
  }

  /**
   * Chooses what to tell.
   *
   * @param <T> the type of the news
   */
  @FunctionalInterface
  public interface View<T> {

    /**
     * What a page is told.
     *
     * @param seen what it was told of before; null if of nothing
     * @param now what there is now
     * @return all of it or what is new
     */
    Object of(@Nullable T seen, T now);
  }
}

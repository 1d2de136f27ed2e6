package io.github.agoraflux.queue;

import java.util.ArrayDeque;
import java.util.List;

/**
 * How what was fetched is handed over: one by one, or in whole batches that are kept until they are
 * dealt with.
 *
 * @param <T> the items' type
 * @param <O> what a subscriber receives
 */
interface Delivery<T, O> {

  /**
   * What to hand over next; what counts as dealt with at once leaves the backlog. Called with a
   * backlog that is not empty.
   */
  O take(ArrayDeque<T> backlog);

  /** What was handed over last has been dealt with and leaves the backlog. */
  void confirm(ArrayDeque<T> backlog);

  static <T> Delivery<T, T> items() {
    return new Delivery<>() {
      @Override
      public T take(ArrayDeque<T> backlog) {
        return backlog.removeFirst();
      }

      @Override
      public void confirm(ArrayDeque<T> backlog) {}
    };
  }

  static <T> Delivery<T, List<T>> batches() {
    return new Delivery<>() {
      private int handedOver;

      @Override
      public List<T> take(ArrayDeque<T> backlog) {
        handedOver = backlog.size();
        return List.copyOf(backlog);
      }

      @Override
      public void confirm(ArrayDeque<T> backlog) {
        for (; handedOver > 0; handedOver--) {
          backlog.removeFirst();
        }
      }
    };
  }
}

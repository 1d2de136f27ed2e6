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
   * What to hand over next; what counts as dealt with leaves the backlog. Called with a backlog
   * that is not empty.
   */
  O take(ArrayDeque<T> backlog);

  /**
   * How many items at the backlog's head were handed over and are not yet known to be dealt with.
   */
  int unconfirmed();

  /** What was handed over last has been dealt with. */
  void confirm(ArrayDeque<T> backlog);

  static <T> Delivery<T, T> items() {
    return new Delivery<>() {
      @Override
      public T take(ArrayDeque<T> backlog) {
        return backlog.removeFirst();
      }

      @Override
      public int unconfirmed() {
        return 0;
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
      public int unconfirmed() {
        return handedOver;
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

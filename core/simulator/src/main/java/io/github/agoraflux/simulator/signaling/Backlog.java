package io.github.agoraflux.simulator.signaling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** The latest of something, up to a number: the oldest makes room for the newest. */
final class Backlog<T> {

  private final int limit;
  private final ConcurrentLinkedDeque<T> items = new ConcurrentLinkedDeque<>();
  private final AtomicInteger size = new AtomicInteger();

  Backlog(int limit) {
    this.limit = limit;
  }

  void add(T item) {
    items.addLast(item);
    if (size.incrementAndGet() > limit) {
      take(1);
    }
  }

  /** Removes the oldest, at most so many. */
  List<T> take(int most) {
    List<T> taken = new ArrayList<>();
    while (taken.size() < most) {
      T item = items.pollFirst();
      if (item == null) {
        return taken;
      }
      size.decrementAndGet();
      taken.add(item);
    }
    return taken;
  }

  List<T> all() {
    return List.copyOf(items);
  }
}

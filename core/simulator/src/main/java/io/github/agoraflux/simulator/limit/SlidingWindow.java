package io.github.agoraflux.simulator.limit;

import java.util.ArrayDeque;
import java.util.Deque;

/** The times at which the latest permits of one quota were taken. Confined to one thread. */
final class SlidingWindow {

  private final Deque<Long> taken = new ArrayDeque<>();

  /** Takes a permit, or says how many nanoseconds have to pass until one is free. */
  long take(long now, int permits, long window) {
    while (!taken.isEmpty() && now - taken.getFirst() >= window) {
      taken.removeFirst();
    }
    if (taken.size() >= permits) {
      return window - (now - taken.getFirst());
    }
    taken.addLast(now);
    return 0;
  }

  /** Gives back a permit that was taken at this time. */
  void giveBack(long time) {
    taken.removeLastOccurrence(time);
  }

  /** Whether no permit is in use any more. */
  boolean isIdle(long now, long window) {
    return taken.isEmpty() || now - taken.getLast() >= window;
  }
}

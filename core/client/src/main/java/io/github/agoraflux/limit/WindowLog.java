package io.github.agoraflux.limit;

import java.util.ArrayDeque;

/**
 * The log behind one rate: when each permit's window began, in that order, for as long as it
 * counts. Owned by the ledger, so nothing here is thread-safe.
 */
final class WindowLog {

  private final int permits;
  private final long window;
  private final ArrayDeque<Long> begun = new ArrayDeque<>();

  WindowLog(Rate rate) {
    this.permits = rate.permits();
    this.window = rate.window().toNanos();
  }

  void count(Long since) {
    Long last = begun.peekLast();
    if (last == null || last - since <= 0) {
      begun.addLast(since);
    } else {
      countBelated(since);
    }
  }

  /** Word of it came after word of others that began later. */
  private void countBelated(Long since) {
    ArrayDeque<Long> later = new ArrayDeque<>();
    for (Long last = begun.peekLast(); last != null && last - since > 0; last = begun.peekLast()) {
      later.addFirst(begun.removeLast());
    }
    begun.addLast(since);
    begun.addAll(later);
  }

  /**
   * How long until a permit is free, as far as time alone decides.
   *
   * @param now the present reading
   * @param pending how many permits are out whose windows have not begun
   * @param untilNextBegins how long until the first of them begins, {@code Long.MAX_VALUE} if that
   *     cannot be told
   * @return nanoseconds, 0 if one is free, {@code Long.MAX_VALUE} if it cannot be told
   */
  long nanosUntilFree(long now, int pending, long untilNextBegins) {
    forgetExpired(now);
    if (pending + begun.size() < permits) {
      return 0;
    }
    Long oldest = begun.peekFirst();
    if (oldest != null) {
      return window - (now - oldest);
    }
    return untilNextBegins == Long.MAX_VALUE ? Long.MAX_VALUE : untilNextBegins + window;
  }

  private void forgetExpired(long now) {
    for (Long oldest = begun.peekFirst();
        oldest != null && now - oldest >= window;
        oldest = begun.peekFirst()) {
      begun.pollFirst();
    }
  }
}

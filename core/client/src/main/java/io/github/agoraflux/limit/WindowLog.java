package io.github.agoraflux.limit;

/**
 * The log behind one rate: when each permit's window began, in that order, for as long as it
 * counts. Owned by the ledger, so nothing here is thread-safe.
 */
final class WindowLog {

  private final Rate rate;
  private final int permits;
  private final long window;
  private final InstantRing begun = new InstantRing();

  WindowLog(Rate rate) {
    this.rate = rate;
    this.permits = rate.permits();
    this.window = rate.window().toNanos();
  }

  void count(long since) {
    forgetExpired(since);
    if (begun.isEmpty() || begun.last() - since <= 0) {
      begun.addLast(since);
    } else {
      countBelated(since);
    }
  }

  /** Word of it came after word of others that began later. */
  private void countBelated(long since) {
    InstantRing later = new InstantRing();
    while (!begun.isEmpty() && begun.last() - since > 0) {
      later.addLast(begun.removeLast());
    }
    begun.addLast(since);
    while (!later.isEmpty()) {
      begun.addLast(later.removeLast());
    }
  }

  /**
   * Whether a permit is free whatever the time, those counted that may have expired since.
   *
   * @param pending how many permits are out whose windows have not begun
   * @return true if one is free; false if only the clock can tell
   */
  boolean hasRoom(int pending) {
    return pending + begun.size() < permits;
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
    if (hasRoom(pending)) {
      return 0;
    }
    if (!begun.isEmpty()) {
      return window - (now - begun.first());
    }
    return untilNextBegins == Long.MAX_VALUE ? Long.MAX_VALUE : untilNextBegins + window;
  }

  /** How many permits are out or still counted. */
  RateUsage usage(long now, int pending) {
    forgetExpired(now);
    return new RateUsage(rate, pending + begun.size());
  }

  private void forgetExpired(long now) {
    while (!begun.isEmpty() && now - begun.first() >= window) {
      begun.removeFirst();
    }
  }
}

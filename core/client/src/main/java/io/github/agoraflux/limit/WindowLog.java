package io.github.agoraflux.limit;

import java.util.ArrayDeque;

/**
 * The log behind one rate: the permits that still count. Owned by the limiter's drain loop, so
 * nothing here is thread-safe.
 *
 * <p>Permits stand in the order of their sending. Only the oldest is looked at: one behind it may
 * have settled sooner, but waiting for the oldest can only grant later, never too early.
 */
final class WindowLog {

  private final int permits;
  private final long window;
  private final ArrayDeque<GrantedPermit> counted = new ArrayDeque<>();

  WindowLog(Rate rate) {
    this.permits = rate.permits();
    this.window = rate.window().toNanos();
  }

  void count(GrantedPermit permit) {
    counted.addLast(permit);
  }

  /**
   * 0 if a permit is free, else the nanoseconds until one can be, {@code Long.MAX_VALUE} if that
   * depends on a call under way.
   */
  long nanosUntilFree(long now, int held) {
    forgetExpired(now);
    if (held + counted.size() < permits) {
      return 0;
    }
    GrantedPermit oldest = counted.peekFirst();
    return oldest == null ? Long.MAX_VALUE : Math.max(1, window - (now - oldest.since()));
  }

  boolean isEmpty(long now) {
    forgetExpired(now);
    return counted.isEmpty();
  }

  private void forgetExpired(long now) {
    for (GrantedPermit oldest = counted.peekFirst();
        oldest != null && now - oldest.since() >= window;
        oldest = counted.peekFirst()) {
      counted.pollFirst();
    }
  }
}

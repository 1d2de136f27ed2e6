package io.github.agoraflux.limit;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** A permit of the local limiter. Its life: held, sent, settled; or held, given back. */
final class GrantedPermit implements Permit {

  private static final int HELD = 0;
  private static final int SENT = 1;
  private static final int SETTLED = 2;
  private static final int RETURNED = 3;

  private static final AtomicIntegerFieldUpdater<GrantedPermit> STATE =
      AtomicIntegerFieldUpdater.newUpdater(GrantedPermit.class, "state");

  private final SlidingWindowLimiter limiter;
  private volatile int state;
  private volatile long since;

  private GrantedPermit(SlidingWindowLimiter limiter) {
    this.limiter = limiter;
  }

  static GrantedPermit held(SlidingWindowLimiter limiter) {
    return new GrantedPermit(limiter);
  }

  static GrantedPermit spent(SlidingWindowLimiter limiter, long now) {
    GrantedPermit permit = new GrantedPermit(limiter);
    permit.since = now;
    permit.state = SETTLED;
    return permit;
  }

  /** When this permit's window begins. Meaningful once it is no longer held. */
  long since() {
    return since;
  }

  boolean isReturned() {
    return state == RETURNED;
  }

  @Override
  public void sent() {
    if (state == HELD) {
      long latestArrival = limiter.now() + limiter.arrivalAllowance();
      if (STATE.compareAndSet(this, HELD, SENT)) {
        since = latestArrival;
        limiter.released(this);
      }
    }
  }

  @Override
  public void settle() {
    long now = limiter.now();
    if (STATE.compareAndSet(this, HELD, SETTLED)) {
      since = now;
      limiter.released(this);
    } else if (STATE.compareAndSet(this, SENT, SETTLED)) {
      if (now - since < 0) {
        since = now;
        limiter.wakeWaiters();
      }
    }
  }

  @Override
  public void giveBack() {
    if (STATE.compareAndSet(this, HELD, RETURNED)) {
      limiter.released(this);
    }
  }
}

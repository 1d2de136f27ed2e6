package io.github.agoraflux.limit;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * A permit of the local limiter. Its life: held, sent, settled; or held, given back. Stage and time
 * change in one step, so that whoever reads one reads the other with it.
 */
final class GrantedPermit implements Permit {

  private static final Use HELD = new Use(Stage.HELD, 0);
  private static final Use RETURNED = new Use(Stage.RETURNED, 0);

  private static final AtomicReferenceFieldUpdater<GrantedPermit, Use> USE =
      AtomicReferenceFieldUpdater.newUpdater(GrantedPermit.class, Use.class, "use");

  private final SlidingWindowLimiter limiter;
  private volatile Use use = HELD;

  /** What the ledger knows of this permit; may lag behind {@link #use}. Owned by the ledger. */
  Stage entered = Stage.HELD;

  GrantedPermit(SlidingWindowLimiter limiter) {
    this.limiter = limiter;
  }

  Use use() {
    return use;
  }

  @Override
  public void sent() {
    if (use.stage == Stage.HELD) {
      Use sent = new Use(Stage.SENT, limiter.latestArrival());
      if (USE.compareAndSet(this, HELD, sent)) {
        limiter.changed(this);
      }
    }
  }

  @Override
  public void settle() {
    long now = limiter.now();
    for (Use seen = use; seen.stage.isOpen(); seen = use) {
      boolean arrivedBefore = seen.stage == Stage.SENT && seen.since - now < 0;
      Use settled = new Use(Stage.SETTLED, arrivedBefore ? seen.since : now);
      if (USE.compareAndSet(this, seen, settled)) {
        limiter.changed(this);
        return;
      }
    }
  }

  @Override
  public void giveBack() {
    if (USE.compareAndSet(this, HELD, RETURNED)) {
      limiter.changed(this);
    }
  }

  /**
   * What became of a permit.
   *
   * @param stage how far its call has come
   * @param since when its window begins at the latest; without meaning while it is held or once it
   *     is returned
   */
  record Use(Stage stage, long since) {}

  /** How far the call has come that a permit was granted for. */
  enum Stage {
    HELD,
    SENT,
    SETTLED,
    RETURNED;

    boolean isOpen() {
      return this == HELD || this == SENT;
    }
  }
}

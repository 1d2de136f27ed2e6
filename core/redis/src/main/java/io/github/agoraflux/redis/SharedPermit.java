package io.github.agoraflux.redis;

import io.github.agoraflux.limit.Permit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A permit made of reservations, one for each rate. Its window begins at the grant. Given back, the
 * reservations serve the next in this machine's queue for as long as they are good.
 */
final class SharedPermit implements Permit {

  private final PermitQueue queue;
  private final List<Reservation> reservations;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.HELD);

  SharedPermit(PermitQueue queue, List<Reservation> reservations) {
    this.queue = queue;
    this.reservations = reservations;
  }

  @Override
  public void sent() {
    if (stage.compareAndSet(Stage.HELD, Stage.USED)) {
      queue.used(reservations);
    }
  }

  @Override
  public void settle() {
    sent();
  }

  @Override
  public void giveBack() {
    if (stage.compareAndSet(Stage.HELD, Stage.RETURNED)) {
      queue.giveBack(reservations);
    }
  }

  private enum Stage {
    HELD,
    USED,
    RETURNED
  }
}

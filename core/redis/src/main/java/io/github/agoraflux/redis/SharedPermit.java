package io.github.agoraflux.redis;

import io.github.agoraflux.limit.Permit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A permit for which tickets were drawn, one for each rate. Its window begins at the grant. Given
 * back, the tickets serve the next in this machine's line for as long as they are good.
 */
final class SharedPermit implements Permit {

  private final Line line;
  private final List<Ticket> tickets;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.HELD);

  SharedPermit(Line line, List<Ticket> tickets) {
    this.line = line;
    this.tickets = tickets;
  }

  @Override
  public void sent() {
    if (stage.compareAndSet(Stage.HELD, Stage.USED)) {
      line.used(tickets);
    }
  }

  @Override
  public void settle() {
    sent();
  }

  @Override
  public void giveBack() {
    if (stage.compareAndSet(Stage.HELD, Stage.RETURNED)) {
      line.giveBack(tickets);
    }
  }

  private enum Stage {
    HELD,
    USED,
    RETURNED
  }
}

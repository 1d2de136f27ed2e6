package io.github.agoraflux.limit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Permits of several limiters that share one fate. While they are being collected the wait for the
 * next may fail or be cancelled, at any moment and by any thread: then all go back, the one that
 * comes too late as well. Once handed over, only whoever got them decides.
 */
final class PermitBundle implements Permit {

  private final Queue<Permit> permits = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.COLLECTING);

  void add(Permit permit) {
    permits.add(permit);
    if (stage.get() == Stage.ABANDONED) {
      permit.giveBack();
    }
  }

  Permit handOver() {
    stage.compareAndSet(Stage.COLLECTING, Stage.HANDED_OVER);
    return this;
  }

  void abandon() {
    if (stage.compareAndSet(Stage.COLLECTING, Stage.ABANDONED)) {
      giveBack();
    }
  }

  @Override
  public void sent() {
    permits.forEach(Permit::sent);
  }

  @Override
  public void settle() {
    permits.forEach(Permit::settle);
  }

  @Override
  public void giveBack() {
    permits.forEach(Permit::giveBack);
  }

  private enum Stage {
    COLLECTING,
    HANDED_OVER,
    ABANDONED
  }
}

package io.github.agoraflux.redis;

import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.util.concurrent.Queues;

/**
 * Runs steps one after the other, on the thread that brings the first of them, while the others
 * leave theirs and go on. After each step what follows from it is settled. So what steps work on
 * needs no lock.
 */
final class SerialLoop {

  private final AtomicInteger pending = new AtomicInteger();
  private final Queue<Runnable> steps = Queues.<Runnable>unboundedMultiproducer().get();
  private final Runnable settle;

  SerialLoop(Runnable settle) {
    this.settle = settle;
  }

  void execute(Runnable step) {
    steps.offer(step);
    if (pending.getAndIncrement() == 0) {
      run(1);
    }
  }

  /** Takes a turn without leaving a step. True obliges to {@link #leave()}. */
  boolean tryEnter() {
    return pending.compareAndSet(0, 1);
  }

  void leave() {
    int missed = pending.decrementAndGet();
    if (missed != 0) {
      run(missed);
    }
  }

  private void run(int begun) {
    int missed = begun;
    do {
      for (Runnable step = steps.poll(); step != null; step = steps.poll()) {
        step.run();
      }
      settle.run();
      missed = pending.addAndGet(-missed);
    } while (missed != 0);
  }
}

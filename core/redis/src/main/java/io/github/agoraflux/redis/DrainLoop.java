package io.github.agoraflux.redis;

import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.scheduler.Scheduler;
import reactor.util.concurrent.Queues;

/**
 * Runs steps one after the other, on the thread that brings the first of them, while the others
 * leave theirs and go on. After the steps at hand it settles what follows from them. So what steps
 * work on needs no lock.
 */
final class DrainLoop {

  private final AtomicInteger pending = new AtomicInteger();
  private final Queue<Runnable> steps = Queues.<Runnable>unboundedMultiproducer().get();
  private final Runnable settle;
  private final Scheduler scheduler;

  DrainLoop(Runnable settle, Scheduler scheduler) {
    this.settle = settle;
    this.scheduler = scheduler;
  }

  void execute(Runnable step) {
    steps.offer(step);
    settle();
  }

  /** Settles once more, because time has passed. */
  void settle() {
    if (pending.getAndIncrement() == 0) {
      run(1);
    }
  }

  /** Enters without leaving a step. True obliges to {@link #leave()}. */
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
    try {
      do {
        for (Runnable step = steps.poll(); step != null; step = steps.poll()) {
          step.run();
        }
        settle.run();
        missed = pending.addAndGet(-missed);
      } while (missed != 0);
    } finally {
      if (missed != 0) {
        // Somebody's code ended in an error. The others must not pay for it.
        pending.set(0);
        scheduler.schedule(this::settle);
      }
    }
  }
}

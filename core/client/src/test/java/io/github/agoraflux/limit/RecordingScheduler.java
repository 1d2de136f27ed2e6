package io.github.agoraflux.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/** Remembers every task, so that a test can see which are still pending. */
record RecordingScheduler(Scheduler delegate, List<Disposable> tasks) implements Scheduler {

  RecordingScheduler(Scheduler delegate) {
    this(delegate, new ArrayList<>());
  }

  long pending() {
    return tasks.stream().filter(task -> !task.isDisposed()).count();
  }

  @Override
  public Disposable schedule(Runnable task) {
    return recorded(delegate.schedule(task));
  }

  @Override
  public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
    return recorded(delegate.schedule(task, delay, unit));
  }

  @Override
  public Worker createWorker() {
    return delegate.createWorker();
  }

  @Override
  public long now(TimeUnit unit) {
    return delegate.now(unit);
  }

  private Disposable recorded(Disposable task) {
    tasks.add(task);
    return task;
  }
}

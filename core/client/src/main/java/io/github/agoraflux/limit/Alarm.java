package io.github.agoraflux.limit;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/** The one timer of a limiter. Owned by its drain loop, except for the ringing. */
final class Alarm {

  private final Scheduler scheduler;
  private final Runnable listener;
  private @Nullable Disposable armed;
  private long due;
  private volatile boolean rang;

  Alarm(Scheduler scheduler, Runnable listener) {
    this.scheduler = scheduler;
    this.listener = listener;
  }

  /** Rings after the wait, unless it is set to ring before that anyway. */
  void ringIn(long wait, long now) {
    if (armed == null || rang || now + wait - due < 0) {
      stop();
      rang = false;
      due = now + wait;
      armed = scheduler.schedule(this::ring, wait, TimeUnit.NANOSECONDS);
    }
  }

  void stop() {
    Disposable timer = armed;
    if (timer != null) {
      timer.dispose();
      armed = null;
    }
  }

  private void ring() {
    rang = true;
    listener.run();
  }
}

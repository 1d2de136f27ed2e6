package io.github.agoraflux.redis;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/** The one timer of a line. Owned by the line's loop. */
final class Alarm {

  private final Scheduler scheduler;
  private final Runnable listener;
  private @Nullable Disposable armed;

  Alarm(Scheduler scheduler, Runnable listener) {
    this.scheduler = scheduler;
    this.listener = listener;
  }

  void ringIn(long nanos) {
    stop();
    armed = scheduler.schedule(listener, nanos, TimeUnit.NANOSECONDS);
  }

  void stop() {
    Disposable timer = armed;
    if (timer != null) {
      timer.dispose();
      armed = null;
    }
  }
}

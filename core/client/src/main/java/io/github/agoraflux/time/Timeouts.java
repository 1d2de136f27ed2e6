package io.github.agoraflux.time;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/**
 * Timers that almost never ring: one wheel for the process, where setting one and taking it back
 * needs no lock and wakes no thread, as the scheduler's queue would for every call. What rings runs
 * on the scheduler.
 */
final class Timeouts {

  private static final Duration TICK = Duration.ofMillis(50);

  private final HashedWheelTimer wheel = started();

  Disposable set(Runnable task, Duration after) {
    Timeout timeout =
        wheel.newTimeout(
            rung -> Schedulers.parallel().schedule(task),
            TimeUnit.NANOSECONDS.convert(after),
            TimeUnit.NANOSECONDS);
    return timeout::cancel;
  }

  /** Started at once, since the first timer would wait for it on a thread that must not wait. */
  private static HashedWheelTimer started() {
    HashedWheelTimer wheel =
        new HashedWheelTimer(
            new DefaultThreadFactory("agoraflux-timeouts", true),
            TICK.toMillis(),
            TimeUnit.MILLISECONDS,
            2048,
            false);
    wheel.start();
    return wheel;
  }
}

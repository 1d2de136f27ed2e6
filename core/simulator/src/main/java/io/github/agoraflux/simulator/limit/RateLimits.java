package io.github.agoraflux.simulator.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Exact sliding windows: however a window is laid over time, it holds no more granted requests than
 * its quota has permits. A request that is refused costs nothing.
 */
public final class RateLimits {

  private static final int SWEEP_FROM = 4096;

  private record Key(String group, String key, Duration window) {}

  private final Map<Key, SlidingWindow> windows = new ConcurrentHashMap<>();
  private final AtomicInteger sweepAt = new AtomicInteger(SWEEP_FROM);

  /** Begins with every quota untouched. */
  public RateLimits() {}

  /**
   * Takes one permit out of each quota, all of them or none.
   *
   * @param draws the quotas
   * @param now the time of arrival, in nanoseconds
   * @return zero if the request may pass, else how long it would have had to wait
   */
  public Duration admit(List<Draw> draws, long now) {
    List<Draw> taken = new ArrayList<>();
    for (Draw draw : draws) {
      long wait = take(draw, now);
      if (wait > 0) {
        taken.forEach(earlier -> giveBack(earlier, now));
        return Duration.ofNanos(wait);
      }
      taken.add(draw);
    }
    return Duration.ZERO;
  }

  /** How many windows are remembered. */
  int size() {
    return windows.size();
  }

  private long take(Draw draw, long now) {
    sweep(now);
    AtomicLong wait = new AtomicLong();
    windows.compute(
        key(draw),
        (key, known) -> {
          SlidingWindow window = known == null ? new SlidingWindow() : known;
          wait.set(window.take(now, draw.permits(), draw.window().toNanos()));
          return window;
        });
    return wait.get();
  }

  private void giveBack(Draw draw, long time) {
    windows.computeIfPresent(
        key(draw),
        (key, window) -> {
          window.giveBack(time);
          return window;
        });
  }

  /** Forgets idle windows, each time their number has doubled. */
  private void sweep(long now) {
    int limit = sweepAt.get();
    if (windows.size() < limit || !sweepAt.compareAndSet(limit, Integer.MAX_VALUE)) {
      return;
    }
    windows.keySet().forEach(each -> windows.computeIfPresent(each, (k, w) -> kept(k, w, now)));
    sweepAt.set(Math.max(SWEEP_FROM, windows.size() * 2));
  }

  private static @Nullable SlidingWindow kept(Key key, SlidingWindow window, long now) {
    return window.isIdle(now, key.window().toNanos()) ? null : window;
  }

  private static Key key(Draw draw) {
    return new Key(draw.group(), draw.key(), draw.window());
  }
}

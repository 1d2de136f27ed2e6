package io.github.agoraflux.benchmarks.load;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps the first failure: a run in which anything failed has no figures. */
final class FirstFailure {

  private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

  void note(Throwable error) {
    first.compareAndSet(null, error);
  }

  boolean isNoted() {
    return first.get() != null;
  }

  void rethrow() {
    Throwable error = first.get();
    if (error != null) {
      throw new IllegalStateException("a call failed: " + error, error);
    }
  }
}

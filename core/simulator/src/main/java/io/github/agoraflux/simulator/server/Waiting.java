package io.github.agoraflux.simulator.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Waits for what event loops do, on behalf of those who open and close simulators. */
final class Waiting {

  private Waiting() {}

  static <T> @Nullable T forResult(Mono<T> mono) {
    return forResult(mono.toFuture());
  }

  static <T> @Nullable T forResult(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }
}

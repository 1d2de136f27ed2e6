package io.github.agoraflux.simulator.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import reactor.core.publisher.Mono;

/** Waits for what event loops do, on behalf of those who open and close simulators. */
final class Waiting {

  private Waiting() {}

  /** Subscribes to what emits exactly one value. */
  static <T> CompletableFuture<T> begin(Mono<T> mono) {
    CompletableFuture<T> future = new CompletableFuture<>();
    mono.subscribe(future::complete, future::completeExceptionally);
    return future;
  }

  static void forEnd(Mono<Void> mono) {
    forEnd(mono.toFuture());
  }

  static void forEnd(CompletableFuture<?> future) {
    try {
      future.join();
    } catch (CompletionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  static <T> T forResult(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }
}

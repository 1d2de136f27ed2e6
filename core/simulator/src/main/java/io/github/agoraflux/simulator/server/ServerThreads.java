package io.github.agoraflux.simulator.server;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import reactor.netty.resources.LoopResources;

/** The event loops of one simulator, shared with nobody else. */
public final class ServerThreads implements AutoCloseable {

  private static final int SELECTORS = 1;
  private static final int WORKERS = 2;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private final LoopResources loops =
      LoopResources.create("agora-simulator", SELECTORS, WORKERS, true);

  /** Makes event loops that are started when they are needed. */
  public ServerThreads() {}

  LoopResources loops() {
    return loops;
  }

  /** Waits until every event loop has done what it had to do when this was called. */
  void settle() {
    for (EventExecutor loop : loops.onServer(false)) {
      CompletableFuture<Void> reached = new CompletableFuture<>();
      loop.execute(() -> reached.complete(null));
      Waiting.forEnd(reached);
    }
  }

  /** Ends the threads and waits until they have ended. */
  @Override
  public void close() {
    Waiting.forEnd(loops.disposeLater(Duration.ZERO, CLOSE_TIMEOUT));
  }
}

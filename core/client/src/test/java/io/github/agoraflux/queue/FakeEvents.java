package io.github.agoraflux.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/**
 * A server's queue with the events 0, 1, 2, ... that forgets what it hands out. Counts fetches;
 * fetches that run into each other are refused.
 */
final class FakeEvents {

  private final int batch;
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger end;
  private final AtomicInteger fetched = new AtomicInteger();

  FakeEvents(int events, int batch) {
    this.end = new AtomicInteger(events);
    this.batch = batch;
  }

  /** Takes up to a full batch off the queue when subscribed to. */
  Mono<List<Integer>> fetch() {
    return Mono.defer(
        () -> {
          fetched.incrementAndGet();
          return running.incrementAndGet() == 1
              ? Mono.just(take()).doFinally(over -> running.decrementAndGet())
              : Mono.error(new IllegalStateException("two fetches at once"));
        });
  }

  private List<Integer> take() {
    List<Integer> taken = new ArrayList<>();
    while (next.get() < end.get() && taken.size() < batch) {
      taken.add(next.getAndIncrement());
    }
    return taken;
  }

  void add(int events) {
    end.addAndGet(events);
  }

  /** How many times the server was asked. */
  int fetched() {
    return fetched.get();
  }

  /** How many events the server has handed out. */
  int handedOut() {
    return next.get();
  }
}

package io.github.agoraflux.samples.batch.demo;

import io.github.agoraflux.simulator.Journal;
import io.github.agoraflux.simulator.RecordedRequest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How often each row has arrived at the simulator, and how many requests came too fast. */
final class Arrivals implements AutoCloseable {

  private static final int TOO_MANY_REQUESTS = 429;

  private final Flux<RecordedRequest> requests;
  private final Scene scene;
  private final AtomicIntegerArray times;
  private final AtomicInteger tooFast = new AtomicInteger();
  private final Disposable watching;

  Arrivals(Journal journal, Scene scene, int rows) {
    this.requests = journal.live().filter(scene::concerns);
    this.scene = scene;
    this.times = new AtomicIntegerArray(rows + 1);
    this.watching = requests.subscribe(this::count);
  }

  private void count(RecordedRequest request) {
    int row = scene.rowOf(request);
    if (row > 0) {
      times.incrementAndGet(row);
    } else if (request.status() == TOO_MANY_REQUESTS) {
      tooFast.incrementAndGet();
    }
  }

  /** Completes when so many more have arrived, counted from the subscription. */
  Mono<Void> more(long count) {
    return requests.filter(request -> scene.rowOf(request) > 0).take(count).then();
  }

  int of(int row) {
    return times.get(row);
  }

  int tooFast() {
    return tooFast.get();
  }

  @Override
  public void close() {
    watching.dispose();
  }
}

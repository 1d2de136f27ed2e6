package io.github.agoraflux.samples.batch.demo;

import io.github.agoraflux.simulator.Journal;
import java.util.concurrent.atomic.AtomicIntegerArray;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** How often each row has arrived at the simulator. */
final class Arrivals implements AutoCloseable {

  private final Journal journal;
  private final Scene scene;
  private final AtomicIntegerArray times;
  private final Disposable watching;

  Arrivals(Journal journal, Scene scene, int rows) {
    this.journal = journal;
    this.scene = scene;
    this.times = new AtomicIntegerArray(rows + 1);
    this.watching =
        journal.live().map(scene::rowOf).filter(row -> row > 0).subscribe(times::incrementAndGet);
  }

  /** Completes when so many more have arrived, counted from the subscription. */
  Mono<Void> more(long count) {
    return journal.live().filter(request -> scene.rowOf(request) > 0).take(count).then();
  }

  int of(int row) {
    return times.get(row);
  }

  @Override
  public void close() {
    watching.dispose();
  }
}

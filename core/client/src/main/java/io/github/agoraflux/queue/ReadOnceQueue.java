package io.github.agoraflux.queue;

import io.github.agoraflux.time.TimeSource;
import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A queue on the server that deletes what it hands out. What was fetched is never dropped here:
 * what a cancelled subscriber has not received goes to the next one, a fetch under way is never
 * broken off, and only one subscriber at a time is let in, for two would split the items between
 * them.
 *
 * <p>What was given to a subscriber counts as received, also by an operator that keeps items of its
 * own ({@code publishOn}, {@code flatMap}) and drops them when it is cancelled. Where no item may
 * be lost that way, take batches.
 *
 * <p>Nothing is fetched without demand. A fetch that fails ends the sequence with its failure; if
 * nobody was subscribed any more, the next subscriber gets it.
 *
 * <p>Keep one object for each queue and process: what is kept for the next subscriber is kept in
 * it.
 *
 * @param <T> the items' type
 */
public final class ReadOnceQueue<T> {

  private final QueueDrain<T> drain;

  private ReadOnceQueue(QueueDrain<T> drain) {
    this.drain = drain;
  }

  /**
   * A queue.
   *
   * @param fetch takes a batch off the server's queue when subscribed to; an empty list if there is
   *     none. It must not repeat itself once sent
   * @param fullBatch the size from which on a batch says that more lies ready; 1 where the server's
   *     own bound is unknown
   * @param time the clock between polls
   * @param <T> the items' type
   * @return the queue, without a subscriber
   */
  public static <T> ReadOnceQueue<T> of(Mono<List<T>> fetch, int fullBatch, TimeSource time) {
    Check.range("fullBatch", fullBatch, 1, Integer.MAX_VALUE);
    return new ReadOnceQueue<>(new QueueDrain<>(fetch, fullBatch, time));
  }

  /**
   * What lies in the queue now. Completes with the first batch that is not full.
   *
   * @return the items in the server's order; fails with {@link IllegalStateException} while another
   *     subscriber is there
   */
  public Flux<T> drain() {
    return new QueueFlux<>(drain, Delivery::items, null);
  }

  /**
   * What comes into the queue, for ever. Asks again at once after a full batch, otherwise after the
   * interval, and never without demand.
   *
   * @param interval the wait after a batch that is not full, longer than zero
   * @return the items in the server's order; fails with {@link IllegalStateException} while another
   *     subscriber is there
   */
  public Flux<T> poll(Duration interval) {
    return new QueueFlux<>(drain, Delivery::items, Check.positive("interval", interval));
  }

  /**
   * What lies in the queue now, by whole batches, each at least once: a batch counts as dealt with
   * when there is demand for more; one that was not goes to the next subscriber again. So request
   * the next batch only after the work on the last is done, as {@code concatMap(work, 0)} does; the
   * sequence completes on the request that follows the last batch.
   *
   * @return the batches, never empty; fails with {@link IllegalStateException} while another
   *     subscriber is there
   */
  public Flux<List<T>> drainBatches() {
    return new QueueFlux<>(drain, Delivery::batches, null);
  }

  /**
   * What comes into the queue, for ever, by whole batches, each at least once as in {@link
   * #drainBatches()}.
   *
   * @param interval the wait after a batch that is not full, longer than zero
   * @return the batches, never empty; fails with {@link IllegalStateException} while another
   *     subscriber is there
   */
  public Flux<List<T>> pollBatches(Duration interval) {
    return new QueueFlux<>(drain, Delivery::batches, Check.positive("interval", interval));
  }
}

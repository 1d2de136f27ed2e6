package io.github.agoraflux.simulator;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * Every request the simulator has received. A request is recorded before its answer is sent, so
 * whoever has an answer finds the request here. Only the latest requests are kept, their number is
 * a setting; counts are exact nevertheless. Operations are named by their id, and {@code "*"} means
 * every request, also those that belong to no operation.
 */
public final class Journal {

  private final int capacity;
  private final Deque<RecordedRequest> kept = new ConcurrentLinkedDeque<>();
  private final AtomicInteger size = new AtomicInteger();
  private final AtomicLong sequence = new AtomicLong();
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
  private final Set<FluxSink<RecordedRequest>> watchers = ConcurrentHashMap.newKeySet();

  Journal(int capacity) {
    this.capacity = capacity;
  }

  void record(LongFunction<RecordedRequest> numbered) {
    RecordedRequest request = numbered.apply(sequence.incrementAndGet());
    kept.addLast(request);
    if (size.incrementAndGet() > capacity && kept.pollFirst() != null) {
      size.decrementAndGet();
    }
    countOne(Faults.ANY);
    String operationId = request.operationId();
    if (operationId != null) {
      countOne(operationId);
    }
    watchers.forEach(watcher -> watcher.next(request));
  }

  private void countOne(String operationId) {
    counts.computeIfAbsent(operationId, id -> new LongAdder()).increment();
  }

  void close() {
    watchers.forEach(FluxSink::complete);
  }

  /**
   * The requests that are kept.
   *
   * @return the requests in the order they were recorded
   */
  public List<RecordedRequest> all() {
    return List.copyOf(kept);
  }

  /**
   * The kept requests of an operation.
   *
   * @param operationId such as {@code media-push.create}, or {@code "*"}
   * @return the requests in the order they were recorded
   */
  public List<RecordedRequest> of(String operationId) {
    return kept.stream().filter(request -> matches(operationId, request)).toList();
  }

  /**
   * How many requests of an operation were received, kept or not.
   *
   * @param operationId such as {@code media-push.create}, or {@code "*"}
   * @return their number since the start or the last {@link #clear}
   */
  public long count(String operationId) {
    LongAdder count = counts.get(operationId);
    return count == null ? 0 : count.sum();
  }

  /** Forgets all requests and counts. */
  public void clear() {
    while (kept.pollFirst() != null) {
      size.decrementAndGet();
    }
    counts.clear();
  }

  /**
   * Requests as they are recorded from now on.
   *
   * @return an endless stream that completes when the simulator is closed and buffers what is not
   *     asked for; it may be subscribed to more than once
   */
  public Flux<RecordedRequest> live() {
    return Flux.create(
        watcher -> {
          watchers.add(watcher);
          watcher.onDispose(() -> watchers.remove(watcher));
        });
  }

  /**
   * The most kept requests of an operation that arrived within a length of time, wherever it
   * begins.
   *
   * @param operationId such as {@code media-push.create}, or {@code "*"}
   * @param window the length of time; two arrivals exactly that far apart do not share a window
   * @return the number of requests, refused ones included
   */
  public int largestBurst(String operationId, Duration window) {
    long[] arrivals =
        of(operationId).stream().mapToLong(RecordedRequest::nanoTime).sorted().toArray();
    int largest = 0;
    int first = 0;
    for (int last = 0; last < arrivals.length; last++) {
      while (arrivals[last] - arrivals[first] >= window.toNanos()) {
        first++;
      }
      largest = Math.max(largest, last - first + 1);
    }
    return largest;
  }

  private static boolean matches(String operationId, RecordedRequest request) {
    return operationId.equals(Faults.ANY) || operationId.equals(request.operationId());
  }
}

package io.github.agoraflux.simulator.whiteboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Conversions at one moment, of which one at a time is carried out.
 *
 * @param waiting those that wait, the next first
 * @param running the one that is carried out, or null
 * @param ended those that have ended, by their ids
 * @param free from when on another can be begun
 */
record ConversionQueue(
    List<ConversionTask> waiting,
    @Nullable ConversionTask running,
    Map<String, ConversionTask> ended,
    Instant free) {

  static final ConversionQueue EMPTY = new ConversionQueue(List.of(), null, Map.of(), Instant.MIN);

  /** What has become of it: each waits for a step at least, and is carried out for two. */
  ConversionQueue at(Instant now, Duration step) {
    ConversionQueue queue = this;
    ConversionQueue next = queue.next(now, step);
    while (!next.equals(queue)) {
      queue = next;
      next = queue.next(now, step);
    }
    return queue;
  }

  private ConversionQueue next(Instant now, Duration step) {
    if (running != null) {
      Instant begun = running.begun() == null ? running.created() : running.begun();
      Instant end = begun.plus(step).plus(step);
      return now.isBefore(end) ? this : endedAt(running, end);
    }
    if (waiting.isEmpty()) {
      return this;
    }
    ConversionTask first = waiting.get(0);
    Instant ready = first.created().plus(step);
    Instant begin = ready.isAfter(free) ? ready : free;
    return now.isBefore(begin)
        ? this
        : new ConversionQueue(waiting.subList(1, waiting.size()), first.begun(begin), ended, free);
  }

  private ConversionQueue endedAt(ConversionTask task, Instant end) {
    Map<String, ConversionTask> more = new LinkedHashMap<>(ended);
    more.put(task.uuid(), task);
    return new ConversionQueue(waiting, null, Map.copyOf(more), end);
  }

  ConversionQueue with(ConversionTask task) {
    return new ConversionQueue(
        Stream.concat(waiting.stream(), Stream.of(task)).toList(), running, ended, free);
  }

  ConversionQueue without(String uuid, Instant now) {
    boolean runs = isRunning(uuid);
    return new ConversionQueue(
        waiting.stream().filter(task -> !task.uuid().equals(uuid)).toList(),
        runs ? null : running,
        ended,
        runs ? now : free);
  }

  /** With a conversion that waits moved to the front or to the back. */
  ConversionQueue moved(String uuid, boolean front) {
    List<ConversionTask> order = new ArrayList<>(waiting);
    waiting.stream()
        .filter(task -> task.uuid().equals(uuid))
        .forEach(
            task -> {
              order.remove(task);
              order.add(front ? 0 : order.size(), task);
            });
    return new ConversionQueue(List.copyOf(order), running, ended, free);
  }

  boolean isWaiting(String uuid) {
    return waiting.stream().anyMatch(task -> task.uuid().equals(uuid));
  }

  boolean isRunning(String uuid) {
    return running != null && running.uuid().equals(uuid);
  }

  boolean hasEnded(String uuid) {
    return ended.containsKey(uuid);
  }

  int length() {
    return waiting.size() + (running == null ? 0 : 1);
  }

  Optional<ConversionTask> find(String uuid) {
    return Stream.of(waiting.stream(), Stream.ofNullable(running), ended.values().stream())
        .flatMap(tasks -> tasks)
        .filter(task -> task.uuid().equals(uuid))
        .findFirst();
  }
}

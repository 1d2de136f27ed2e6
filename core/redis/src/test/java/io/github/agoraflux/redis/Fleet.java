package io.github.agoraflux.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Several JVMs that saturate one quota together, and what came of it. */
final class Fleet implements AutoCloseable {

  static final Duration WINDOW = Duration.ofSeconds(1);

  private final List<ChildJvm> nodes = new ArrayList<>();
  private final int permits;
  private final Duration duration;
  private long started;

  private Fleet(int permits, Duration duration) {
    this.permits = permits;
    this.duration = duration;
  }

  /** Starts the JVMs; the last has clocks that are seven minutes ahead. Returns when all can go. */
  static Fleet of(int size, LocalRedis redis, int permits, Duration duration) {
    Fleet fleet = new Fleet(permits, duration);
    for (int i = 0; i < size; i++) {
      Duration ahead = i == size - 1 ? Duration.ofMinutes(7) : Duration.ZERO;
      fleet.nodes.add(
          ChildJvm.start(
              SaturatingNode.class,
              redis.uri(),
              Integer.toString(permits),
              ahead.toString(),
              duration.toString(),
              Integer.toString(size)));
    }
    fleet.nodes.forEach(node -> node.until("ready"));
    return fleet;
  }

  void go() {
    started = System.nanoTime();
    nodes.forEach(node -> node.tell("go"));
  }

  Result result() {
    return new Result(
        permits, duration, started, nodes.stream().map(node -> node.until("done")).toList());
  }

  @Override
  public void close() {
    nodes.forEach(ChildJvm::close);
  }

  /**
   * What the JVMs said.
   *
   * @param permits of the quota, per second
   * @param duration for how long they went on
   * @param started when, by the monotonic clock
   * @param lines what each of them printed
   */
  record Result(int permits, Duration duration, long started, List<List<String>> lines) {

    long[] grants() {
      return lines.stream().flatMapToLong(Result::grantsOf).sorted().toArray();
    }

    int mostInAnyWindow() {
      long[] grants = grants();
      int most = 0;
      int first = 0;
      for (int last = 0; last < grants.length; last++) {
        while (grants[last] - grants[first] >= WINDOW.toNanos()) {
          first++;
        }
        most = Math.max(most, last - first + 1);
      }
      return most;
    }

    double used() {
      return grants().length / (permits * (double) duration.toNanos() / WINDOW.toNanos());
    }

    /** The part of all grants that each node got. */
    List<Double> shares() {
      double all = grants().length;
      return lines.stream().map(node -> grantsOf(node).count() / all).toList();
    }

    double leastShare() {
      return shares().stream().mapToDouble(share -> share).min().orElseThrow();
    }

    long count(Duration from, Duration to) {
      return LongStream.of(grants())
          .map(grant -> grant - started)
          .filter(grant -> grant >= from.toNanos() && grant < to.toNanos())
          .count();
    }

    /** What each node told of Redis, with the time since the start. */
    List<String> events() {
      List<String> events = new ArrayList<>();
      for (int node = 0; node < lines.size(); node++) {
        for (String line : lines.get(node)) {
          if (line.startsWith("event ")) {
            String[] words = line.split(" ", -1);
            events.add(
                String.format(
                    "node %d: %s after %.2f s",
                    node + 1, words[1], (Long.parseLong(words[2]) - started) / 1e9));
          }
        }
      }
      return events;
    }

    private static LongStream grantsOf(List<String> node) {
      return node.stream()
          .filter(line -> line.startsWith("grant "))
          .mapToLong(line -> Long.parseLong(line.substring("grant ".length())));
    }

    @Override
    public String toString() {
      return String.format(
          "%d JVMs, one Redis, %d per second, %d s: at most %d in any window of a second,"
              + " %.1f %% of the quota used, shares of the JVMs %s",
          lines.size(),
          permits,
          duration.toSeconds(),
          mostInAnyWindow(),
          100 * used(),
          String.join(
              ", ", shares().stream().map(part -> String.format("%.1f %%", 100 * part)).toList()));
    }
  }
}

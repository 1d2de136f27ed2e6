package io.github.agoraflux.simulator.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A span of time.
 *
 * @param from its first moment
 * @param to the moment after its last
 */
record Span(Instant from, Instant to) {

  boolean holds(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }

  Duration length() {
    return Duration.between(from, to);
  }

  /** The spans of a length, begun at its multiples, whose beginning lies in this span. */
  List<Span> steps(Duration step, boolean includingEnd) {
    long seconds = step.toSeconds();
    long first = -Math.floorDiv(-from.getEpochSecond(), seconds);
    long last = Math.floorDiv(to.getEpochSecond() - (includingEnd ? 0 : 1), seconds);
    return LongStream.rangeClosed(first, last)
        .mapToObj(number -> Instant.ofEpochSecond(number * seconds))
        .map(begin -> new Span(begin, begin.plus(step)))
        .toList();
  }

  /** The spans of a length from the one that holds the beginning to the one before the end's. */
  List<Span> windows(Duration step) {
    long seconds = step.toSeconds();
    Instant first = Instant.ofEpochSecond(Math.floorDiv(from.getEpochSecond(), seconds) * seconds);
    Instant last = Instant.ofEpochSecond(Math.floorDiv(to.getEpochSecond(), seconds) * seconds);
    return new Span(first, last).steps(step, false);
  }
}

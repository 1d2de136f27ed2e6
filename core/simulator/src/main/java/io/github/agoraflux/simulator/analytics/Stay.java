package io.github.agoraflux.simulator.analytics;

import java.time.Duration;
import java.time.Instant;

/**
 * A session in its call, with an end even if it goes on.
 *
 * @param call the id of the call
 * @param channel the channel's name
 * @param session the session
 * @param end when it ended, or now
 */
record Stay(String call, String channel, Session session, Instant end) {

  boolean overlaps(Span span) {
    return session.succeeded() && session.joined().isBefore(span.to()) && end.isAfter(span.from());
  }

  /** Whether it was there in a span, or was attempted. */
  boolean touches(Span span) {
    return overlaps(span) || span.holds(session.joined());
  }

  /** How much of it lies in a span. */
  Duration within(Span span) {
    Instant begin = later(session.joined(), span.from());
    Instant finish = end.isBefore(span.to()) ? end : span.to();
    return overlaps(span) ? Duration.between(begin, finish) : Duration.ZERO;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** How long something went wrong, as far as it began in a span. */
  Duration troubled(Trouble.Kind kind, Span span) {
    return session.troubles().stream()
        .filter(trouble -> trouble.kind() == kind && span.holds(trouble.at()))
        .map(Trouble::length)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Users of different channels are different users. */
  String user() {
    return session.uid() + "@" + channel;
  }
}

package io.github.agoraflux.simulator.analytics;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A call, over or not.
 *
 * @param id its id
 * @param channel the channel's name
 * @param sessions the stays in it, and the attempts to join that failed
 */
record PastCall(String id, String channel, List<Session> sessions) {

  /** The sessions that joined. */
  List<Session> stays() {
    return sessions.stream().filter(Session::succeeded).toList();
  }

  List<Stay> stays(Instant now) {
    return sessions.stream()
        .map(
            session -> {
              Instant left = session.left();
              return new Stay(id, channel, session, left == null ? now : left);
            })
        .toList();
  }

  Instant created() {
    return stays().stream().map(Session::joined).min(Comparator.naturalOrder()).orElseThrow();
  }

  boolean finished() {
    return stays().stream().noneMatch(session -> session.left() == null);
  }

  /** From its first moment to its last, or to now. */
  Span span(Instant now) {
    Instant end =
        stays(now).stream()
            .filter(stay -> stay.session().succeeded())
            .map(Stay::end)
            .max(Comparator.naturalOrder())
            .orElse(now);
    return new Span(created(), end);
  }
}

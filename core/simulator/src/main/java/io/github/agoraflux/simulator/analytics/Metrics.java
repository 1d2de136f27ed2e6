package io.github.agoraflux.simulator.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** The metrics, computed from stays. */
final class Metrics {

  /** Computes the value of a metric for some stays in a span. */
  @FunctionalInterface
  interface Metric {

    Number of(List<Stay> stays, Span span);
  }

  static final Map<String, Metric> USAGE =
      Map.of(
          "userCount", Metrics::users,
          "sessionCount", (stays, span) -> joins(stays, span, Session::succeeded),
          "channelCount", (stays, span) -> distinct(stays, span, Stay::call),
          "peakCurrentUsers", (stays, span) -> peak(stays, span, Stay::toString),
          "peakCurrentChannels", (stays, span) -> peak(stays, span, Stay::call),
          "totalDuration", (stays, span) -> minutes(stays, span, stay -> true),
          "totalVideoDuration",
              (stays, span) -> minutes(stays, span, stay -> stay.session().video()),
          "totalAudioDuration",
              (stays, span) -> minutes(stays, span, stay -> !stay.session().video()));

  static final Map<String, Metric> QUALITY =
      Map.of(
          "joinSuccessRate", (stays, span) -> joinRate(stays, span, Session::succeeded),
          "joinSuccessIn5sRate", (stays, span) -> joinRate(stays, span, Metrics::isQuick),
          "audioFreezeRate", Metrics::audioFreezeRate,
          "videoFreezeRate", Metrics::videoFreezeRate,
          "networkDelay", Metrics::networkDelay);

  private static final Duration QUICK = Duration.ofSeconds(5);
  private static final int DIGITS = 6;

  private Metrics() {}

  /** What tells how much a quality metric says. */
  static Number reference(String metric, List<Stay> stays, Span span) {
    return switch (metric) {
      case "joinSuccessRate", "joinSuccessIn5sRate" -> joins(stays, span, session -> true);
      case "videoFreezeRate" -> minutes(stays, span, stay -> stay.session().video());
      default -> minutes(stays, span, stay -> true);
    };
  }

  static long users(List<Stay> stays, Span span) {
    return distinct(stays, span, Stay::user);
  }

  static BigDecimal audioFreezeRate(List<Stay> stays, Span span) {
    return troubleRate(Trouble.Kind.AUDIO_FREEZE, stays, span);
  }

  static BigDecimal videoFreezeRate(List<Stay> stays, Span span) {
    List<Stay> seen = stays.stream().filter(stay -> stay.session().video()).toList();
    return troubleRate(Trouble.Kind.VIDEO_FREEZE, seen, span);
  }

  private static BigDecimal networkDelay(List<Stay> stays, Span span) {
    return troubleRate(Trouble.Kind.NETWORK_DELAY, stays, span);
  }

  private static BigDecimal troubleRate(Trouble.Kind kind, List<Stay> stays, Span span) {
    return ratio(
        sum(stays, stay -> stay.troubled(kind, span).toMillis()),
        sum(stays, stay -> stay.within(span).toMillis()));
  }

  private static BigDecimal joinRate(List<Stay> stays, Span span, Predicate<Session> success) {
    return ratio(joins(stays, span, success), joins(stays, span, session -> true));
  }

  private static boolean isQuick(Session session) {
    Duration took = session.joinTook();
    return took != null && took.compareTo(QUICK) <= 0;
  }

  private static long joins(List<Stay> stays, Span span, Predicate<Session> counted) {
    return stays.stream()
        .map(Stay::session)
        .filter(session -> span.holds(session.joined()))
        .filter(counted)
        .count();
  }

  private static long distinct(List<Stay> stays, Span span, Function<Stay, String> key) {
    return stays.stream().filter(stay -> stay.overlaps(span)).map(key).distinct().count();
  }

  private static long minutes(List<Stay> stays, Span span, Predicate<Stay> counted) {
    return stays.stream()
        .filter(counted)
        .map(stay -> stay.within(span))
        .reduce(Duration.ZERO, Duration::plus)
        .toMinutes();
  }

  /** The most different keys at the same time. */
  static long peak(List<Stay> stays, Span span, Function<Stay, String> key) {
    Map<Instant, Span> moments = new TreeMap<>();
    for (Stay stay : stays) {
      Instant joined = stay.session().joined();
      Instant at = joined.isBefore(span.from()) ? span.from() : joined;
      moments.put(at, new Span(at, at.plusNanos(1)));
    }
    return moments.values().stream()
        .filter(moment -> span.holds(moment.from()))
        .mapToLong(moment -> distinct(stays, moment, key))
        .max()
        .orElse(0);
  }

  /** The average number of stays at the same time. */
  static BigDecimal average(List<Stay> stays, Span span) {
    return ratio(sum(stays, stay -> stay.within(span).toMillis()), span.length().toMillis());
  }

  private static long sum(List<Stay> stays, ToLongFunction<Stay> value) {
    return stays.stream().mapToLong(value).sum();
  }

  private static BigDecimal ratio(long part, long whole) {
    return whole == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
  }
}

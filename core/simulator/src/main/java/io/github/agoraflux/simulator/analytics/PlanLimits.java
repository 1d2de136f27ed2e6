package io.github.agoraflux.simulator.analytics;

import io.github.agoraflux.simulator.product.Refusal;
import java.time.Duration;
import java.time.Instant;

/**
 * What the Enterprise plan lets queries about calls ask for.
 *
 * @param delay how old the end of the span has to be
 * @param available how old its beginning may be
 * @param length how long it may be
 */
record PlanLimits(Duration delay, Duration available, Duration length) {

  private static final Duration FIFTEEN_DAYS = Duration.ofDays(15);

  static final PlanLimits OF_LISTS =
      new PlanLimits(Duration.ofSeconds(20), FIFTEEN_DAYS, Duration.ofHours(24));
  static final PlanLimits OF_SESSIONS =
      new PlanLimits(Duration.ofSeconds(100), FIFTEEN_DAYS, Duration.ofHours(6));

  Span checked(Span span, Instant now) {
    if (span.to().isAfter(now.minus(delay))) {
      throw new Refusal(AnalyticsErrors.limited("query latency limit error"));
    }
    if (span.from().isBefore(now.minus(available))) {
      throw new Refusal(AnalyticsErrors.limited("query time range limit error"));
    }
    if (span.length().compareTo(length) > 0) {
      throw new Refusal(AnalyticsErrors.limited("query time length limit error"));
    }
    return span;
  }
}

package io.github.agoraflux.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.Instant;
import java.util.Map;

/**
 * Which usage is asked for, over time. The plan limits how long and how far back: Enterprise to 7
 * and 30 days.
 *
 * @param from where the span begins, to the second
 * @param to where it ends, to the second, not before {@code from}
 * @param metric what is asked for
 * @param granularity how long the spans of the series are
 * @param extra query parameters that this record has no component for, by their name on the wire;
 *     sent as they are, so that what Agora added yesterday can be used today
 */
@Built
public record UsageSeriesQuery(
    @JsonProperty("startTs") Instant from,
    @JsonProperty("endTs") Instant to,
    UsageMetric metric,
    @JsonProperty("aggregateGranularity") Granularity granularity,
    Map<String, Object> extra) {

  /**
   * Checks the rules of each field.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public UsageSeriesQuery {
    extra = ExtraFields.copyOf(extra);
    Spans.check(from, to);
    Check.given("metric", metric);
    Check.given("granularity", granularity);
    Spans.checkExtra(extra, UsageSeriesQuery.class);
  }

  /**
   * Begins a query.
   *
   * @return a builder with nothing set
   */
  public static UsageSeriesQueryBuilder builder() {
    return UsageSeriesQueryBuilder.builder();
  }
}

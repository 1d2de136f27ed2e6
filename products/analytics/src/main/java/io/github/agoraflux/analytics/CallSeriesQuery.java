package io.github.agoraflux.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;

/**
 * What of a call is asked for over time.
 *
 * @param call the call
 * @param metric what is asked for
 * @param extra query parameters that this record has no component for, by their name on the wire;
 *     sent as they are, so that what Agora added yesterday can be used today
 */
@Built
public record CallSeriesQuery(
    @JsonProperty("call_id") CallKey call, CallMetric metric, Map<String, Object> extra) {

  /**
   * Checks the rules of each field.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public CallSeriesQuery {
    extra = ExtraFields.copyOf(extra);
    Check.given("call", call);
    Check.given("metric", metric);
    Spans.checkExtra(extra, CallSeriesQuery.class, "start_ts", "end_ts");
  }

  /**
   * Begins a query.
   *
   * @return a builder with nothing set
   */
  public static CallSeriesQueryBuilder builder() {
    return CallSeriesQueryBuilder.builder();
  }
}

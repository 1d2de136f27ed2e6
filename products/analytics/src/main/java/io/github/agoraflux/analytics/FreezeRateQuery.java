package io.github.agoraflux.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;

/**
 * How much of which media of a call's users froze is asked for.
 *
 * @param call the call
 * @param dimension what users are told apart by; not the channel's size
 * @param metric audio or video
 * @param extra query parameters that this record has no component for, by their name on the wire;
 *     sent as they are, so that what Agora added yesterday can be used today
 */
@Built
public record FreezeRateQuery(
    @JsonProperty("call_id") CallKey call,
    Dimension dimension,
    FreezeMetric metric,
    Map<String, Object> extra) {

  /**
   * Checks the rules of each field.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public FreezeRateQuery {
    extra = ExtraFields.copyOf(extra);
    Check.given("call", call);
    Dimensions.checkNoChannelSize(Check.given("dimension", dimension));
    Check.given("metric", metric);
    Spans.checkExtra(extra, FreezeRateQuery.class, "start_ts", "end_ts");
  }

  /**
   * Begins a query.
   *
   * @return a builder with nothing set
   */
  public static FreezeRateQueryBuilder builder() {
    return FreezeRateQueryBuilder.builder();
  }
}

package io.github.agoraflux.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.Instant;
import java.util.Map;

/**
 * For which values of a dimension quality is asked for, within 20 seconds.
 *
 * @param from when the 20 seconds begin that are looked at; any moment, to the second, not before
 *     1970
 * @param product whose users
 * @param metric what is asked for
 * @param dimension what users are told apart by; not the channel's size
 * @param extra query parameters that this record has no component for, by their name on the wire;
 *     sent as they are, so that what Agora added yesterday can be used today
 */
@Built
public record TopQualityQuery(
    @JsonProperty("ts") Instant from,
    @JsonProperty("productType") ProductType product,
    QualityMetric metric,
    Dimension dimension,
    Map<String, Object> extra)
    implements TopQuery {

  /**
   * Checks the rules of each field.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public TopQualityQuery {
    extra = ExtraFields.copyOf(extra);
    Spans.check("from", from);
    Check.given("product", product);
    Check.given("metric", metric);
    Dimensions.checkNoChannelSize(Check.given("dimension", dimension));
    Spans.checkExtra(extra, TopQualityQuery.class, "extraMetrics");
  }

  /**
   * Begins a query.
   *
   * @return a builder with nothing set
   */
  public static TopQualityQueryBuilder builder() {
    return TopQualityQueryBuilder.builder();
  }
}

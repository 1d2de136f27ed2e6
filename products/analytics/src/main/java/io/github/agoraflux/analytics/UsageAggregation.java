package io.github.agoraflux.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which usage is asked for, over a span as a whole.
 *
 * @param from where the span begins, to the second
 * @param to where it ends, to the second, not before {@code from}
 * @param metric what is asked for
 * @param dimension what users are told apart by; null for all users together
 * @param dimensionValues which values of the dimension; none for the top 20 (of devices 50)
 * @param country the country whose regions are wanted, for {@link Dimension#REGION} alone; null for
 *     all
 * @param extra body fields that this record has no component for, by their name on the wire; sent
 *     as they are, so that what Agora added yesterday can be used today
 */
@Built
public record UsageAggregation(
    @JsonProperty("startTs") Instant from,
    @JsonProperty("endTs") Instant to,
    UsageMetric metric,
    @Nullable Dimension dimension,
    List<String> dimensionValues,
    @JsonProperty("filters") @Nullable String country,
    Map<String, Object> extra)
    implements TotalQuery {

  /**
   * Checks the rules of each field.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public UsageAggregation {
    dimensionValues = Check.listOrEmpty(dimensionValues);
    extra = ExtraFields.copyOf(extra);
    Spans.check(from, to);
    Check.given("metric", metric);
    Check.that(
        dimension == null || metric.takesDimension(), "dimension", "be absent for a peak", metric);
    Dimensions.checkNoChannelSize(dimension);
    Dimensions.check(dimension, dimensionValues);
    Dimensions.checkCountry(dimension, country);
    Spans.checkExtra(extra, UsageAggregation.class);
  }

  /**
   * Begins a query.
   *
   * @return a builder with nothing set
   */
  public static UsageAggregationBuilder builder() {
    return UsageAggregationBuilder.builder();
  }
}

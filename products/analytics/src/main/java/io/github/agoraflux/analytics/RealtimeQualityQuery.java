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
 * Which quality is asked for, by windows of 20 seconds. The plan limits how far back: Enterprise to
 * 60 minutes.
 *
 * @param from a moment of the first window
 * @param to a moment of the window after the last, not before {@code from}
 * @param product whose users
 * @param metric what is asked for
 * @param dimension what users are told apart by; null for all users together
 * @param dimensionValues which values of the dimension; none for the top 20 (of devices 50)
 * @param channel the channel's name; null for all channels of the project
 * @param extra query parameters that this record has no component for, by their name on the wire;
 *     sent as they are, so that what Agora added yesterday can be used today; not {@code uids}, for
 *     which there is {@link UserQualityQuery}
 */
@Built
public record RealtimeQualityQuery(
    @JsonProperty("startTs") Instant from,
    @JsonProperty("endTs") Instant to,
    @JsonProperty("productType") ProductType product,
    QualityMetric metric,
    @Nullable Dimension dimension,
    List<String> dimensionValues,
    @JsonProperty("cname") @Nullable String channel,
    Map<String, Object> extra)
    implements WindowQuery {

  /**
   * Checks the rules of each field.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public RealtimeQualityQuery {
    dimensionValues = Check.listOrEmpty(dimensionValues);
    extra = ExtraFields.copyOf(extra);
    Spans.check(from, to);
    Check.given("metric", metric);
    Check.given("product", product);
    Dimensions.checkNoChannelSize(dimension);
    Dimensions.check(dimension, dimensionValues);
    Spans.checkChannel(channel);
    Spans.checkExtra(extra, RealtimeQualityQuery.class, "uids");
  }

  /**
   * Begins a query.
   *
   * @return a builder with nothing set
   */
  public static RealtimeQualityQueryBuilder builder() {
    return RealtimeQualityQueryBuilder.builder();
  }
}

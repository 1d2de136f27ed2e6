package io.github.agoraflux.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Which quality of single users is asked for, by windows of 20 seconds.
 *
 * @param from a moment of the first window
 * @param to a moment of the window after the last, not before {@code from}
 * @param product whose users
 * @param metric what is asked for
 * @param channel the channel's name
 * @param uids the users, 1 to 10
 * @param extra query parameters that this record has no component for, by their name on the wire;
 *     sent as they are, so that what Agora added yesterday can be used today
 */
@Built
public record UserQualityQuery(
    @JsonProperty("startTs") Instant from,
    @JsonProperty("endTs") Instant to,
    @JsonProperty("productType") ProductType product,
    QualityMetric metric,
    @JsonProperty("cname") String channel,
    List<Long> uids,
    Map<String, Object> extra) {

  /**
   * Checks the rules of each field.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public UserQualityQuery {
    extra = ExtraFields.copyOf(extra);
    uids = Check.listOrEmpty(uids);
    Spans.check(from, to);
    Check.given("metric", metric);
    Check.given("product", product);
    Check.notBlank("channel", channel);
    Check.that(!uids.isEmpty(), "uids", "not be empty", uids);
    Spans.checkUids(uids);
    Spans.checkExtra(extra, UserQualityQuery.class);
  }

  /**
   * Begins a query.
   *
   * @return a builder with nothing set
   */
  public static UserQualityQueryBuilder builder() {
    return UserQualityQueryBuilder.builder();
  }
}

package io.github.agoraflux.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are looked for. How long the span may be, how far back it may reach and how recent it
 * may be depends on the pricing plan; for Enterprise it is 24 hours, 15 days and 20 seconds.
 *
 * @param from where the span begins, to the second
 * @param to where it ends, to the second, not before {@code from}
 * @param channel the channel's name; null for all
 * @param pageSize calls fetched at once, 1 to 100; null for 100
 * @param extra query parameters that this record has no component for, by their name on the wire;
 *     sent as they are, so that what Agora added yesterday can be used today
 */
@Built
public record CallSearch(
    @JsonProperty("start_ts") Instant from,
    @JsonProperty("end_ts") Instant to,
    @JsonProperty("cname") @Nullable String channel,
    @JsonProperty("page_size") @Nullable Integer pageSize,
    Map<String, Object> extra) {

  static final int LARGEST_PAGE = 100;

  /**
   * Checks the rules of each field.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public CallSearch {
    extra = ExtraFields.copyOf(extra);
    Spans.check(from, to);
    Spans.checkChannel(channel);
    Check.optionalRange("pageSize", pageSize, 1, LARGEST_PAGE);
    Spans.checkExtra(extra, CallSearch.class, "page_no");
  }

  /**
   * Begins a search.
   *
   * @return a builder with nothing set
   */
  public static CallSearchBuilder builder() {
    return CallSearchBuilder.builder();
  }
}

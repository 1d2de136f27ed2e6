package io.github.agoraflux.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions of a call are looked for.
 *
 * @param call the call
 * @param uids the users whose sessions are wanted, at most 10; none for all
 * @param excludeServerUsers whether users on Linux are left out; null for Agora's default, true
 * @param pageSize sessions fetched at once, 1 to 100; null for 100
 * @param extra query parameters that this record has no component for, by their name on the wire;
 *     sent as they are, so that what Agora added yesterday can be used today
 */
@Built
public record SessionSearch(
    @JsonProperty("call_id") CallKey call,
    List<Long> uids,
    @JsonProperty("exclude_server_user") @Nullable Boolean excludeServerUsers,
    @JsonProperty("page_size") @Nullable Integer pageSize,
    Map<String, Object> extra) {

  /**
   * Checks the rules of each field.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public SessionSearch {
    uids = Check.listOrEmpty(uids);
    extra = ExtraFields.copyOf(extra);
    Check.given("call", call);
    Spans.checkUids(uids);
    Check.optionalRange("pageSize", pageSize, 1, CallSearch.LARGEST_PAGE);
    Spans.checkExtra(extra, SessionSearch.class, "start_ts", "end_ts", "page_no");
  }

  /**
   * Begins a search.
   *
   * @return a builder with nothing set
   */
  public static SessionSearchBuilder builder() {
    return SessionSearchBuilder.builder();
  }
}

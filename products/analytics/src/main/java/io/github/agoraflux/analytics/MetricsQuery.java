package io.github.agoraflux.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.util.List;
import java.util.Map;

/**
 * Of which sessions of a call the measured values are asked for.
 *
 * @param call the call
 * @param sessions the sessions, at least one
 * @param extra query parameters that this record has no component for, by their name on the wire;
 *     sent as they are, so that what Agora added yesterday can be used today
 */
@Built
public record MetricsQuery(
    @JsonProperty("call_id") CallKey call,
    @JsonProperty("sids") List<SessionId> sessions,
    Map<String, Object> extra) {

  /**
   * Checks the rules of each field.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public MetricsQuery {
    sessions = Check.listOrEmpty(sessions);
    extra = ExtraFields.copyOf(extra);
    Check.given("call", call);
    Check.that(!sessions.isEmpty(), "sessions", "not be empty", sessions);
    sessions.forEach(session -> Spans.checkListed("sessions", session.value()));
    Spans.checkExtra(extra, MetricsQuery.class, "start_ts", "end_ts");
  }

  /**
   * Begins a query.
   *
   * @return a builder with nothing set
   */
  public static MetricsQueryBuilder builder() {
    return MetricsQueryBuilder.builder();
  }
}

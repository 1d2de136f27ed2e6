package io.github.agoraflux.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.ExtraFields;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which usage is asked for.
 *
 * @param project whose usage; its id in Console, not its App ID
 * @param from the first day, in UTC
 * @param to the last day, in UTC, not before the first
 * @param business the usage of which service; null for {@link Business#DEFAULT}
 * @param extra query parameters that this record has no component for, by their name on the wire;
 *     sent as they are, so that what Agora added yesterday can be used today
 */
@Built
public record UsageQuery(
    @JsonProperty("project_id") ProjectId project,
    @JsonProperty("from_date") LocalDate from,
    @JsonProperty("to_date") LocalDate to,
    @Nullable Business business,
    Map<String, Object> extra) {

  /**
   * Fills in the business, and checks that nothing is missing and the days are in order.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public UsageQuery {
    extra = ExtraFields.copyOf(extra);
    business = business == null ? Business.DEFAULT : business;
    Check.notBlank("project", Check.given("project", project).value());
    Days.check(from, to);
    ExtraFields.check("extra", extra, UsageQuery.class);
  }

  /**
   * Begins a query.
   *
   * @return a builder with nothing set
   */
  public static UsageQueryBuilder builder() {
    return UsageQueryBuilder.builder();
  }
}

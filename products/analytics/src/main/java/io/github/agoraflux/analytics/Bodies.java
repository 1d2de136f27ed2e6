package io.github.agoraflux.analytics;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.agoraflux.value.WireUnit;
import io.github.agoraflux.value.WireValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request bodies as they stand on the wire. */
final class Bodies {

  private Bodies() {}

  record Aggregation(
      @WireUnit(ChronoUnit.SECONDS) Instant startTs,
      @WireUnit(ChronoUnit.SECONDS) Instant endTs,
      WireValue<String> metric,
      @Nullable Dimension dimension,
      @Nullable List<String> dimensionValues,
      @Nullable List<Filter> filters,
      @JsonAnyGetter Map<String, Object> extra) {

    static Aggregation of(TotalQuery query) {
      return new Aggregation(
          query.from(),
          query.to(),
          query.metric(),
          query.dimension(),
          orNull(query.dimensionValues()),
          inCountry(query.country()),
          query.extra());
    }
  }

  record Filter(String name, String value) {}

  private static @Nullable List<String> orNull(List<String> values) {
    return values.isEmpty() ? null : values;
  }

  private static @Nullable List<Filter> inCountry(@Nullable String country) {
    return country == null ? null : List.of(new Filter("country", country));
  }
}

package io.github.agoraflux.simulator.analytics;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.json.Shape;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of a metric over a span as a whole. */
final class Aggregations {

  private static final String CHANNEL_SIZE = "channelSize";
  private static final Duration OLDEST = Duration.ofDays(30);
  private static final long LATEST = 253_402_300_799L;
  private static final Shape QUERY =
      Shape.object(
          Shape.required("startTs", Shape.integer(0, LATEST)),
          Shape.required("endTs", Shape.integer(0, LATEST)),
          Shape.required("metric", Shape.text(1, 64)),
          Shape.optional("dimension", Shape.text(1, 64)),
          Shape.optional("dimensionValues", Shape.array(Shape.text(1, 1000))),
          Shape.optional(
              "filters",
              Shape.array(
                  Shape.object(
                      Shape.required("name", Shape.oneOf("country")),
                      Shape.required("value", Shape.text(1, 1000))))));

  private final ProjectQueries queries;

  Aggregations(ProjectQueries queries) {
    this.queries = queries;
  }

  Answer usage(Call call) {
    return aggregated(call, Metrics.USAGE, false);
  }

  Answer quality(Call call) {
    return aggregated(call, Metrics.QUALITY, true);
  }

  private Answer aggregated(Call call, Map<String, Metrics.Metric> metrics, boolean quality) {
    Map<String, @Nullable Object> body = call.body(QUERY);
    Span span =
        queries.recent(
            call,
            Parameters.span(call, instant(body, "startTs"), instant(body, "endTs"), "endTs"),
            OLDEST,
            OLDEST);
    String name = String.valueOf(body.get("metric"));
    if (!metrics.containsKey(name)) {
      throw call.invalid("metric");
    }
    List<Stay> stays =
        queries.stays(call, stay -> stay.touches(span) && isIn(country(call, body), stay));
    if (!(body.get("dimension") instanceof String dimension)) {
      return ProjectQueries.data(List.of(row(metrics, name, stays, span, quality)));
    }
    if (name.startsWith("peak")
        || !(Groups.DIMENSIONS.contains(dimension)
            || (quality && dimension.equals(CHANNEL_SIZE)))) {
      throw call.invalid("dimension");
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    chosen(call, body, dimension, stays, group -> ProjectQueries.value(metrics, name, group, span))
        .forEach(
            (value, group) -> {
              Map<String, @Nullable Object> row = row(metrics, name, group, span, quality);
              row.put(dimension, value);
              rows.add(row);
            });
    return ProjectQueries.data(rows);
  }

  private static Map<String, List<Stay>> chosen(
      Call call,
      Map<String, @Nullable Object> body,
      String dimension,
      List<Stay> stays,
      Function<List<Stay>, Number> value) {
    List<?> wanted = Json.asArray(body.get("dimensionValues"));
    if (dimension.equals(CHANNEL_SIZE)) {
      if (!wanted.isEmpty()) {
        throw call.invalid("dimensionValues");
      }
      return bySize(stays);
    }
    Map<String, List<Stay>> groups = Groups.by(dimension, stays);
    if (wanted.isEmpty()) {
      return Groups.top(dimension, groups, value);
    }
    groups.keySet().removeIf(each -> !wanted.contains(each));
    return groups;
  }

  /** The scale is the simulator's own: Agora documents none. */
  private static Map<String, List<Stay>> bySize(List<Stay> stays) {
    Map<String, List<Stay>> calls = new TreeMap<>();
    stays.forEach(stay -> calls.computeIfAbsent(stay.call(), none -> new ArrayList<>()).add(stay));
    Map<String, List<Stay>> sizes = new TreeMap<>();
    calls
        .values()
        .forEach(
            call -> {
              long users = call.stream().map(Stay::user).distinct().count();
              String size = users <= 2 ? "1-2" : users <= 10 ? "3-10" : "11+";
              sizes.computeIfAbsent(size, none -> new ArrayList<>()).addAll(call);
            });
    return sizes;
  }

  private static Map<String, @Nullable Object> row(
      Map<String, Metrics.Metric> metrics,
      String name,
      List<Stay> stays,
      Span span,
      boolean quality) {
    Map<String, @Nullable Object> row =
        Json.object(name, ProjectQueries.value(metrics, name, stays, span));
    if (quality) {
      row.put("refUsage", Metrics.reference(name, stays, span));
    }
    return row;
  }

  private static @Nullable String country(Call call, Map<String, @Nullable Object> body) {
    List<?> filters = Json.asArray(body.get("filters"));
    if (filters.isEmpty()) {
      return null;
    }
    if (!"region".equals(body.get("dimension")) || filters.size() > 1) {
      throw call.invalid("filters");
    }
    return String.valueOf(Json.at(filters.get(0), "value"));
  }

  private static boolean isIn(@Nullable String country, Stay stay) {
    return country == null || country.equals(stay.session().traits().get("country"));
  }

  private static Instant instant(Map<String, @Nullable Object> body, String name) {
    return Instant.ofEpochSecond(Numbers.whole(body.get(name)).orElse(0L));
  }
}

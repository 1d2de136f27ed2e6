package io.github.agoraflux.simulator.analytics;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The series of hours, days and windows of 20 seconds, and the top values of a window. */
final class ProjectQueries {

  private static final Duration WINDOW = Duration.ofSeconds(20);
  private static final Duration LONGEST_SERIES = Duration.ofDays(7);
  private static final Duration OLDEST = Duration.ofDays(30);
  private static final Duration LONGEST_REALTIME = Duration.ofHours(1);
  private static final Map<String, Duration> GRANULARITIES =
      Map.of("1h", Duration.ofHours(1), "1d", Duration.ofDays(1));
  private static final List<String> PRODUCTS = List.of("Native", "WebRTC");
  private static final List<String> REALTIME_USAGE = List.of("userCount", "channelCount");
  private static final List<String> TOP_USAGE = List.of("userCount");

  private final Account account;
  private final InstantSource clock;
  private final Function<String, Calls> projects;

  ProjectQueries(Account account, InstantSource clock, Function<String, Calls> projects) {
    this.account = account;
    this.clock = clock;
    this.projects = projects;
  }

  Answer usageSeries(Call call) {
    return series(call, stays(call, stay -> true), Metrics.USAGE);
  }

  Answer qualitySeries(Call call) {
    String product = Parameters.oneOf(call, "productType", PRODUCTS);
    return series(call, stays(call, of(product)), Metrics.QUALITY);
  }

  private Answer series(Call call, List<Stay> stays, Map<String, Metrics.Metric> metrics) {
    Span span = recent(call, Parameters.span(call, "startTs", "endTs"), OLDEST, LONGEST_SERIES);
    String name = Parameters.oneOf(call, "metric", metrics.keySet());
    String granularity = Parameters.oneOf(call, "aggregateGranularity", GRANULARITIES.keySet());
    Duration step = GRANULARITIES.getOrDefault(granularity, WINDOW);
    return data(
        span.steps(step, true).stream().map(each -> point(metrics, name, stays, each)).toList());
  }

  private static Map<String, @Nullable Object> point(
      Map<String, Metrics.Metric> metrics, String name, List<Stay> stays, Span span) {
    return Json.object(name, value(metrics, name, stays, span), "ts", span.from().getEpochSecond());
  }

  static Number value(
      Map<String, Metrics.Metric> metrics, String name, List<Stay> stays, Span span) {
    Metrics.Metric metric = metrics.get(name);
    return metric == null ? 0 : metric.of(stays, span);
  }

  Answer realtimeUsage(Call call) {
    String name = Parameters.oneOf(call, "metric", REALTIME_USAGE);
    return windows(call, name, Metrics.USAGE);
  }

  Answer realtimeQuality(Call call) {
    String name = Parameters.oneOf(call, "metric", Metrics.QUALITY.keySet());
    List<Long> uids = Parameters.uids(call);
    return uids.isEmpty() ? windows(call, name, Metrics.QUALITY) : users(call, name, uids);
  }

  private Answer windows(Call call, String name, Map<String, Metrics.Metric> metrics) {
    List<Stay> stays = inChannel(call);
    List<String> wanted = quoted(call);
    String dimension = Parameters.dimension(call, Groups.DIMENSIONS);
    if (dimension == null && !wanted.isEmpty()) {
      throw call.invalid("dimensionValues");
    }
    List<Map<String, @Nullable Object>> data = new ArrayList<>();
    for (Span window : windows(call)) {
      if (dimension == null) {
        data.add(point(metrics, name, stays, window));
      } else {
        Groups.by(dimension, stays.stream().filter(stay -> stay.touches(window)).toList())
            .forEach(
                (value, group) -> {
                  if (wanted.isEmpty() || wanted.contains(value)) {
                    Map<String, @Nullable Object> point = point(metrics, name, group, window);
                    point.put(dimension, value);
                    data.add(point);
                  }
                });
      }
    }
    return data(data);
  }

  private Answer users(Call call, String name, List<Long> uids) {
    call.requiredQuery("cname");
    List<Stay> stays = inChannel(call);
    List<Span> windows = windows(call);
    return data(
        uids.stream()
            .map(
                uid -> {
                  List<Stay> user =
                      stays.stream().filter(stay -> stay.session().uid() == uid).toList();
                  return Json.object(
                      "uid",
                      uid,
                      "values",
                      windows.stream()
                          .map(window -> point(Metrics.QUALITY, name, user, window))
                          .toList());
                })
            .toList());
  }

  private List<Span> windows(Call call) {
    return recent(
            call, Parameters.span(call, "startTs", "endTs"), LONGEST_REALTIME, LONGEST_REALTIME)
        .windows(WINDOW);
  }

  private List<Stay> inChannel(Call call) {
    String channel = call.query("cname");
    Predicate<Stay> product = of(Parameters.oneOf(call, "productType", PRODUCTS));
    return stays(call, product.and(stay -> channel == null || stay.channel().equals(channel)));
  }

  Answer topUsage(Call call) {
    return top(call, Parameters.oneOf(call, "metric", TOP_USAGE), Metrics.USAGE);
  }

  Answer topQuality(Call call) {
    String name = Parameters.oneOf(call, "metric", Metrics.QUALITY.keySet());
    return top(call, name, Metrics.QUALITY);
  }

  private Answer top(Call call, String name, Map<String, Metrics.Metric> metrics) {
    Instant begin = Parameters.instant(call, "ts");
    Span window =
        recent(call, new Span(begin, begin.plus(WINDOW)), LONGEST_REALTIME, LONGEST_REALTIME);
    String dimension = Parameters.oneOf(call, "dimension", Groups.DIMENSIONS);
    boolean counted = "userCount".equals(call.query("extraMetrics"));
    List<Stay> stays =
        stays(call, of(Parameters.oneOf(call, "productType", PRODUCTS))).stream()
            .filter(stay -> stay.overlaps(window))
            .toList();
    List<Map<String, @Nullable Object>> list = new ArrayList<>();
    Groups.top(dimension, Groups.by(dimension, stays), group -> value(metrics, name, group, window))
        .forEach(
            (value, group) -> {
              Map<String, @Nullable Object> one =
                  Json.object(
                      dimension,
                      value,
                      name,
                      value(metrics, name, group, window),
                      "windowStartTs",
                      window.from().getEpochSecond(),
                      "windowEndTs",
                      window.to().getEpochSecond());
              if (counted) {
                one.put("userCount", Metrics.users(group, window));
              }
              list.add(one);
            });
    return Answer.json(
        200, Json.object("code", 200, "message", null, "data", Json.object("list", list)));
  }

  /** The values of a dimension in their quotation marks. */
  private static List<String> quoted(Call call) {
    String text = call.query("dimensionValues");
    if (text == null) {
      return List.of();
    }
    if (!text.matches("\"[^\"]+\"(,\"[^\"]+\")*")) {
      throw call.invalid("dimensionValues");
    }
    return Arrays.asList(text.substring(1, text.length() - 1).split("\",\"", -1));
  }

  Span recent(Call call, Span span, Duration oldest, Duration longest) {
    if (span.from().isBefore(clock.instant().minus(oldest))) {
      throw call.invalid("startTs");
    }
    if (span.length().compareTo(longest) > 0) {
      throw call.invalid("endTs");
    }
    return span;
  }

  private static Predicate<Stay> of(String product) {
    return stay -> stay.session().product().equals(product);
  }

  List<Stay> stays(Call call, Predicate<Stay> wanted) {
    try (Stream<Stay> all = projects.apply(Parameters.appId(account, call)).stays()) {
      return all.filter(wanted).toList();
    }
  }

  static Answer data(List<Map<String, @Nullable Object>> data) {
    return Answer.json(200, Json.object("code", 200, "message", "success", "data", data));
  }
}

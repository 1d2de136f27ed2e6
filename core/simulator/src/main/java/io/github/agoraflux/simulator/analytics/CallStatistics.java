package io.github.agoraflux.simulator.analytics;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Ids;
import io.github.agoraflux.simulator.wire.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The three statistics of a call: by dimension, by freeze rate and by minute. */
final class CallStatistics {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Map<String, Metrics.Metric> FREEZE_RATES =
      Map.of(
          "audio_freeze_rate", Metrics::audioFreezeRate,
          "video_freeze_rate", Metrics::videoFreezeRate);
  private static final Map<String, Metrics.Metric> OVER_TIME =
      Map.of(
          "user_count", Metrics::users,
          "audio_freeze_rate", Metrics::audioFreezeRate,
          "video_freeze_rate", Metrics::videoFreezeRate,
          "audio_freeze_user_count", (s, span) -> frozen(Trouble.Kind.AUDIO_FREEZE, s, span),
          "video_freeze_user_count", (s, span) -> frozen(Trouble.Kind.VIDEO_FREEZE, s, span));
  private static final Set<String> DIMENSIONS =
      Set.of("country", "region", "net", "sdk", "os", "device");

  private final Account account;
  private final InstantSource clock;
  private final Function<String, Calls> projects;

  CallStatistics(Account account, InstantSource clock, Function<String, Calls> projects) {
    this.account = account;
    this.clock = clock;
    this.projects = projects;
  }

  private static long frozen(Trouble.Kind kind, List<Stay> stays, Span span) {
    return stays.stream()
        .filter(stay -> !stay.troubled(kind, span).isZero())
        .map(Stay::user)
        .distinct()
        .count();
  }

  Answer byDimension(Call call) {
    List<Stay> stays = stays(call);
    Span span = span(call);
    Metrics.Metric metric = metric(call, FREEZE_RATES);
    String dimension = Parameters.oneOf(call, "dimension", DIMENSIONS);
    List<Map<String, @Nullable Object>> data = new ArrayList<>();
    Groups.by(dimension, stays)
        .forEach(
            (value, group) ->
                data.add(
                    Json.object(
                        "dimension_value", value,
                        "user_count", Metrics.users(group, span),
                        "value", metric.of(group, span))));
    return data(data);
  }

  Answer byFreezeRate(Call call) {
    Span span = span(call);
    Metrics.Metric metric = metric(call, FREEZE_RATES);
    Map<String, List<Stay>> users =
        stays(call).stream()
            .filter(stay -> stay.overlaps(span))
            .collect(Collectors.groupingBy(Stay::user));
    Map<String, Long> buckets = new LinkedHashMap<>();
    users.values().forEach(user -> buckets.merge(bucket(metric.of(user, span)), 1L, Long::sum));
    return data(
        buckets.entrySet().stream()
            .map(each -> Json.object("bucket", each.getKey(), "user_count", each.getValue()))
            .toList());
  }

  private static String bucket(Number rate) {
    double percent = rate.doubleValue() * 100;
    if (percent < 3) {
      return "[0%,3%)";
    }
    if (percent < 5) {
      return "[3%,5%)";
    }
    return percent < 10 ? "[5%,10%)" : "[10%,100%)";
  }

  /** The latest first: in Agora's example the points are in no order of time. */
  Answer byMinute(Call call) {
    Metrics.Metric metric = metric(call, OVER_TIME);
    List<Stay> stays = stays(call);
    List<Map<String, @Nullable Object>> data =
        new ArrayList<>(
            span(call).steps(MINUTE, false).stream()
                .map(
                    minute ->
                        Json.object(
                            "ts", minute.from().getEpochSecond(),
                            "value", metric.of(stays, minute)))
                .toList());
    Collections.reverse(data);
    return data(data);
  }

  private static Metrics.Metric metric(Call call, Map<String, Metrics.Metric> known) {
    String name = Parameters.oneOf(call, "metric", known.keySet());
    return known.getOrDefault(name, (stays, span) -> BigDecimal.ZERO);
  }

  private Span span(Call call) {
    return PlanLimits.OF_LISTS.checked(
        Parameters.span(call, "start_ts", "end_ts"), clock.instant());
  }

  private List<Stay> stays(Call call) {
    return projects
        .apply(Parameters.appId(account, call))
        .find(call.requiredQuery("call_id"))
        .map(found -> found.stays(clock.instant()))
        .orElse(List.of());
  }

  private static Answer data(List<Map<String, @Nullable Object>> data) {
    return Answer.json(
        200, Json.object("code", 200, "message", "", "requestId", Ids.hex(), "data", data));
  }
}

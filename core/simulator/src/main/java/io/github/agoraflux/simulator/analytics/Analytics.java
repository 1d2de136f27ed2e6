package io.github.agoraflux.simulator.analytics;

import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.Handler;
import io.github.agoraflux.simulator.product.PerProject;
import io.github.agoraflux.simulator.product.ProductService;
import io.github.agoraflux.simulator.product.Quota;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Agora Analytics with the Enterprise plan. Every answer is computed from the calls that a project
 * had, for the span, the product, the channel, the users and the dimension that are asked for.
 *
 * <p>Where Agora's documents are silent, it behaves like this: code and status of an error are the
 * same, but the limits of queries about calls are told with code 300 and status 200; a day's number
 * of requests has no limit; the project of somebody else is answered with 403; what went wrong
 * counts for the span in which it began; durations are minutes; the delay of data holds for queries
 * about calls alone; a span beyond the plan is code 400 but for calls.
 *
 * @see <a href="https://docs.agora.io/en/agora-analytics/reference/api">Agora Analytics RESTful
 *     API</a>
 */
public final class Analytics {

  private static final Quota PER_SECOND = Quota.perAccount(10);
  private static final Quota PER_MINUTE =
      new Quota(null, 10, Duration.ofMinutes(1), call -> Optional.of("account"));

  private final Account account;
  private final InstantSource clock;
  private final PerProject<Calls> projects;

  /**
   * Begins with no call.
   *
   * @param account whose projects it tells of
   * @param clock tells the time
   */
  public Analytics(Account account, InstantSource clock) {
    this.account = account;
    this.clock = clock;
    this.projects = new PerProject<>(() -> new Calls(clock));
  }

  /**
   * The calls of a project.
   *
   * @param appId its App ID
   * @return its calls, to be added to
   */
  public Calls calls(String appId) {
    return projects.of(appId);
  }

  /**
   * Call Inspector, which tells of limits with code 300.
   *
   * @return the service
   */
  public ProductService callInspector() {
    CallQueries queries = new CallQueries(account, clock, this::calls);
    CallStatistics statistics = new CallStatistics(account, clock, this::calls);
    return new AnalyticsService(
        account,
        List.of(
            get("call-lists", "/analytics/call/lists", queries::lists).limitedBy(PER_SECOND),
            get("call-sessions", "/analytics/call/sessions", queries::sessions)
                .limitedBy(PER_SECOND),
            get("call-metrics", "/analytics/call/metrics", queries::metrics).limitedBy(PER_SECOND),
            get("call-statistics", "/analytics/call/statistics", statistics::byDimension),
            get("call-freeze-bucket", "/analytics/call/freeze/bucket", statistics::byFreezeRate),
            get("call-statistics-time", "/analytics/call/statistics/time", statistics::byMinute)),
        new AnalyticsErrors(true));
  }

  /**
   * Data Insights and Real-time Monitoring.
   *
   * @return the service
   */
  public ProductService insights() {
    ProjectQueries queries = new ProjectQueries(account, clock, this::calls);
    Aggregations totals = new Aggregations(queries);
    return new AnalyticsService(
        account,
        List.of(
                get("insight-usage-by-time", "/insight/usage/by_time", queries::usageSeries),
                get("insight-quality-by-time", "/insight/quality/by_time", queries::qualitySeries),
                post("insight-usage-aggregation", "/insight/usage/aggregation", totals::usage),
                post(
                    "insight-quality-aggregation", "/insight/quality/aggregation", totals::quality),
                get(
                    "realtime-usage-by-time",
                    "/realtime/usage/by_time_20sec",
                    queries::realtimeUsage),
                get(
                    "realtime-quality-by-time",
                    "/realtime/quality/by_time_20sec",
                    queries::realtimeQuality),
                get("realtime-usage-top20", "/realtime/usage/dimension/top20", queries::topUsage),
                get(
                    "realtime-quality-top20",
                    "/realtime/quality/dimension/top20",
                    queries::topQuality))
            .stream()
            .map(endpoint -> endpoint.limitedBy(PER_MINUTE))
            .toList(),
        new AnalyticsErrors(false));
  }

  private static Endpoint get(String verb, String path, Handler handler) {
    return Endpoint.of("analytics." + verb, "GET", "/beta" + path, handler);
  }

  private static Endpoint post(String verb, String path, Handler handler) {
    return Endpoint.of("analytics." + verb, "POST", "/beta" + path, handler);
  }
}

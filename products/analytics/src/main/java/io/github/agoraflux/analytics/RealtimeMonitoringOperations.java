package io.github.agoraflux.analytics;

import static io.github.agoraflux.limit.QuotaScope.ACCOUNT;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.operation.Operation;
import java.util.Comparator;
import reactor.core.publisher.Flux;

/** The operations as data, and the verbs as one expression each. */
final class RealtimeMonitoringOperations implements RealtimeMonitoring {

  private static final String REALTIME = "/beta/realtime";
  private static final String USERS = "userCount";
  private static final Quota EACH = ACCOUNT.permits(10).perMinute();

  private static final Operation.Template<Answers.Rows> USAGE_BY_TIME =
      query("usage-by-time", "/usage/by_time_20sec", Answers.Rows.class);

  private static final Operation.Template<Answers.Rows> QUALITY_BY_TIME =
      query("quality-by-time", "/quality/by_time_20sec", Answers.Rows.class);

  private static final Operation.Template<Answers.Top> USAGE_TOP20 =
      query("usage-top20", "/usage/dimension/top20", Answers.Top.class);

  private static final Operation.Template<Answers.Top> QUALITY_TOP20 =
      query("quality-top20", "/quality/dimension/top20", Answers.Top.class);

  private final AgoraClient agora;
  private final RowQueries queries;

  RealtimeMonitoringOperations(AgoraClient agora) {
    this.agora = agora;
    this.queries = new RowQueries(agora);
  }

  @Override
  public Flux<WindowValue> usage(RealtimeUsageQuery query) {
    return windows(USAGE_BY_TIME, query);
  }

  @Override
  public Flux<WindowValue> quality(RealtimeQualityQuery query) {
    return windows(QUALITY_BY_TIME, query);
  }

  private Flux<WindowValue> windows(Operation.Template<Answers.Rows> operation, WindowQuery query) {
    return queries
        .rows(
            operation,
            call ->
                queries
                    .over(query.from(), query.to(), call)
                    .query("productType", query.product())
                    .query("metric", query.metric())
                    .query("dimension", query.dimension())
                    .query("dimensionValues", Dimensions.quoted(query.dimensionValues()))
                    .query("cname", query.channel())
                    .query(query.extra()),
            row -> window(row, query))
        .sort(Comparator.comparing(WindowValue::windowStart));
  }

  private static WindowValue window(Row row, WindowQuery query) {
    Dimension dimension = query.dimension();
    return new WindowValue(
        row.instant("ts"),
        dimension == null ? null : row.requiredText(dimension),
        row.number(query.metric().value()));
  }

  @Override
  public Flux<UserSeries> userQuality(UserQualityQuery query) {
    return queries.rows(
        QUALITY_BY_TIME,
        call ->
            queries
                .over(query.from(), query.to(), call)
                .query("productType", query.product())
                .query("metric", query.metric())
                .query("cname", query.channel())
                .query("uids", Spans.joined(query.uids()))
                .query(query.extra()),
        row -> series(row, query.metric()));
  }

  private static UserSeries series(Row user, QualityMetric metric) {
    return new UserSeries(
        user.whole("uid"),
        Answers.sorted(
            user.rows("values").stream()
                .map(row -> new DataPoint(row.instant("ts"), row.number(metric.value())))
                .toList()));
  }

  @Override
  public Flux<TopValue> topUsage(TopUsageQuery query) {
    return queries.rows(USAGE_TOP20, call -> top(call, query), row -> top(row, query));
  }

  @Override
  public Flux<TopValue> topQuality(TopQualityQuery query) {
    return queries.rows(
        QUALITY_TOP20,
        call -> top(call, query).query("extraMetrics", USERS),
        row -> top(row, query));
  }

  private Operation<Answers.Top> top(Operation<Answers.Top> call, TopQuery query) {
    return call.query("ts", query.from().getEpochSecond())
        .query("appid", agora.appId())
        .query("productType", query.product())
        .query("dimension", query.dimension())
        .query("metric", query.metric())
        .query(query.extra());
  }

  private static TopValue top(Row row, TopQuery query) {
    return new TopValue(
        row.requiredText(query.dimension()),
        row.number(query.metric().value()),
        row.number(USERS) == null ? null : row.whole(USERS),
        row.instant("windowStartTs"),
        row.instant("windowEndTs"));
  }

  private static <A extends Answers.WithRows> Operation.Template<A> query(
      String verb, String path, Class<A> answer) {
    return Operation.named("analytics.realtime-" + verb)
        .get(REALTIME + path)
        .quota(EACH)
        .returns(answer)
        .errorsJudgedBy(Answers::judgeError);
  }
}

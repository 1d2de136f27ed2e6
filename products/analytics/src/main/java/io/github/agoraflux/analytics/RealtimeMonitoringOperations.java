package io.github.agoraflux.analytics;

import static io.github.agoraflux.limit.QuotaScope.ACCOUNT;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.value.OpenEnum;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
            queries
                .over(query.from(), query.to(), operation)
                .query("productType", query.product())
                .query("metric", query.metric())
                .query("dimension", query.dimension())
                .query("dimensionValues", Dimensions.quoted(query.dimensionValues()))
                .query("cname", query.channel())
                .query(query.extra()))
        .map(row -> window(row, query))
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
    return queries
        .rows(
            queries
                .over(query.from(), query.to(), QUALITY_BY_TIME)
                .query("productType", query.product())
                .query("metric", query.metric())
                .query("cname", query.channel())
                .query("uids", Spans.joined(query.uids()))
                .query(query.extra()))
        .map(row -> series(row, query.metric()));
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
  public Flux<TopValue> topUsage(
      Instant from, ProductType product, RealtimeUsageMetric metric, Dimension dimension) {
    return top(top(from, product, dimension, USAGE_TOP20), metric, dimension);
  }

  @Override
  public Flux<TopValue> topQuality(
      Instant from, ProductType product, QualityMetric metric, Dimension dimension) {
    return top(
        top(from, product, dimension, QUALITY_TOP20).query("extraMetrics", USERS),
        metric,
        dimension);
  }

  private Operation<Answers.Top> top(
      Instant from,
      ProductType product,
      Dimension dimension,
      Operation.Template<Answers.Top> operation) {
    Dimensions.checkNoChannelSize(dimension);
    return operation
        .call()
        .query("ts", from.getEpochSecond())
        .query("appid", agora.appId())
        .query("productType", product)
        .query("dimension", dimension);
  }

  private Flux<TopValue> top(
      Operation<Answers.Top> query, OpenEnum<String> metric, Dimension dimension) {
    return agora
        .execute(query.query("metric", metric))
        .<List<Row>>map(answer -> Row.of(query.id(), answer.list()))
        .flatMapIterable(rows -> rows)
        .map(
            row ->
                new TopValue(
                    row.requiredText(dimension),
                    row.number(metric.value()),
                    row.number(USERS) == null ? null : row.whole(USERS),
                    row.instant("windowStartTs"),
                    row.instant("windowEndTs")));
  }

  private static <A extends Answers.WithCode> Operation.Template<A> query(
      String verb, String path, Class<A> answer) {
    return Operation.named("analytics.realtime-" + verb)
        .get(REALTIME + path)
        .quota(EACH)
        .returns(answer)
        .judgedBy((status, judged) -> Answers.judge(judged));
  }
}

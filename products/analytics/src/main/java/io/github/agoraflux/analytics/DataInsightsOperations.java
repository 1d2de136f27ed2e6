package io.github.agoraflux.analytics;

import static io.github.agoraflux.limit.QuotaScope.ACCOUNT;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.value.OpenEnum;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;

/** The operations as data, and the verbs as one expression each. */
final class DataInsightsOperations implements DataInsights {

  private static final String INSIGHT = "/beta/insight";
  private static final Quota EACH = ACCOUNT.permits(10).perMinute();

  private static final Operation.Template<Answers.Rows> USAGE_BY_TIME =
      query(named("usage-by-time").get(INSIGHT + "/usage/by_time"));

  private static final Operation.Template<Answers.Rows> QUALITY_BY_TIME =
      query(named("quality-by-time").get(INSIGHT + "/quality/by_time"));

  private static final Operation.Template<Answers.Rows> USAGE_AGGREGATION =
      query(named("usage-aggregation").post(INSIGHT + "/usage/aggregation"));

  private static final Operation.Template<Answers.Rows> QUALITY_AGGREGATION =
      query(named("quality-aggregation").post(INSIGHT + "/quality/aggregation"));

  private final AgoraClient agora;
  private final RowQueries queries;

  DataInsightsOperations(AgoraClient agora) {
    this.agora = agora;
    this.queries = new RowQueries(agora);
  }

  @Override
  public Flux<DataPoint> usage(UsageSeriesQuery query) {
    return series(
        USAGE_BY_TIME,
        call ->
            queries
                .over(query.from(), query.to(), call)
                .query("metric", query.metric())
                .query("aggregateGranularity", query.granularity())
                .query(query.extra()),
        query.metric());
  }

  @Override
  public Flux<DataPoint> quality(QualitySeriesQuery query) {
    return series(
        QUALITY_BY_TIME,
        call ->
            queries
                .over(query.from(), query.to(), call)
                .query("metric", query.metric())
                .query("aggregateGranularity", query.granularity())
                .query("productType", query.product())
                .query(query.extra()),
        query.metric());
  }

  private Flux<DataPoint> series(
      Operation.Template<Answers.Rows> operation,
      UnaryOperator<Operation<Answers.Rows>> query,
      OpenEnum<String> metric) {
    return queries
        .rows(operation, query, row -> new DataPoint(row.instant("ts"), row.number(metric.value())))
        .sort(Comparator.comparing(DataPoint::at));
  }

  @Override
  public Flux<MetricTotal> totalUsage(UsageAggregation query) {
    return totals(USAGE_AGGREGATION, query);
  }

  @Override
  public Flux<MetricTotal> totalQuality(QualityAggregation query) {
    return totals(QUALITY_AGGREGATION, query);
  }

  private Flux<MetricTotal> totals(Operation.Template<Answers.Rows> operation, TotalQuery query) {
    return queries.rows(
        operation,
        call -> call.body(Bodies.Aggregation.of(query)).query("appid", agora.appId()),
        row -> total(row, query));
  }

  private static MetricTotal total(Row row, TotalQuery query) {
    Dimension dimension = query.dimension();
    return new MetricTotal(
        dimension == null ? null : row.requiredText(dimension),
        row.number(query.metric().value()),
        row.number("refUsage"));
  }

  private static Operation.Declaration named(String verb) {
    return Operation.named("analytics.insight-" + verb);
  }

  /** Every one of them reads, be it a POST. */
  private static Operation.Template<Answers.Rows> query(Operation.Template<Void> operation) {
    return operation
        .repeatable(Repeatability.SAFE)
        .quota(EACH)
        .returns(Answers.Rows.class)
        .errorsJudgedBy(Answers::judgeError);
  }
}

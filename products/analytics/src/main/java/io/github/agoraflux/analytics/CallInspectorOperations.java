package io.github.agoraflux.analytics;

import static io.github.agoraflux.limit.QuotaScope.ACCOUNT;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.paging.PageRule;
import io.github.agoraflux.paging.PagedFlux;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The operations as data, and the verbs as one expression each. */
final class CallInspectorOperations implements CallInspector {

  private static final int BATCH = 20;
  private static final String CALL = "/beta/analytics/call";
  private static final Quota EACH = ACCOUNT.permits(10).perSecond();

  private static final Operation.Template<Answers.Calls> LISTS =
      query("lists", "/lists", Answers.Calls.class);

  private static final Operation.Template<Answers.Sessions> SESSIONS =
      query("sessions", "/sessions", Answers.Sessions.class);

  private static final Operation.Template<Answers.Metrics> METRICS =
      query("metrics", "/metrics", Answers.Metrics.class);

  private static final Operation.Template<Answers.Statistics> STATISTICS =
      query("statistics", "/statistics", Answers.Statistics.class);

  private static final Operation.Template<Answers.Buckets> FREEZE_BUCKET =
      query("freeze-bucket", "/freeze/bucket", Answers.Buckets.class);

  private static final Operation.Template<Answers.Timeline> STATISTICS_TIME =
      query("statistics-time", "/statistics/time", Answers.Timeline.class);

  private final AgoraClient agora;

  CallInspectorOperations(AgoraClient agora) {
    this.agora = agora;
  }

  @Override
  public PagedFlux<CallSummary> calls(CallSearch search) {
    return agora.list(
        LISTS
            .call()
            .query("start_ts", search.from().getEpochSecond())
            .query("end_ts", search.to().getEpochSecond())
            .query("appid", agora.appId())
            .query("cname", search.channel())
            .query(search.extra()),
        pages(search.pageSize(), Answers.Calls::calls, Answers.Calls::total));
  }

  @Override
  public PagedFlux<CallSession> sessions(SessionSearch search) {
    return agora.list(
        of(search.call(), SESSIONS)
            .query("uids", Spans.joined(search.uids()))
            .query("exclude_server_user", search.excludeServerUsers())
            .query(search.extra()),
        pages(search.pageSize(), Answers.Sessions::sessions, Answers.Sessions::total));
  }

  @Override
  public Flux<MetricSeries> metrics(MetricsQuery query) {
    return Flux.fromIterable(query.sessions())
        .buffer(BATCH)
        .concatMap(
            batch ->
                agora
                    .execute(
                        of(query.call(), METRICS).query("sids", joined(batch)).query(query.extra()))
                    .flatMapIterable(Answers.Metrics::series),
            0);
  }

  private static String joined(List<SessionId> sessions) {
    return sessions.stream().map(SessionId::value).collect(Collectors.joining(","));
  }

  @Override
  public Flux<FreezeRate> freezeRates(FreezeRateQuery query) {
    return agora
        .execute(
            of(query.call(), STATISTICS)
                .query("dimension", query.dimension())
                .query("metric", query.metric())
                .query(query.extra()))
        .flatMapIterable(Answers.Statistics::data);
  }

  @Override
  public Flux<FreezeBucket> freezeDistribution(FreezeDistributionQuery query) {
    return agora
        .execute(
            of(query.call(), FREEZE_BUCKET).query("metric", query.metric()).query(query.extra()))
        .flatMapIterable(Answers.Buckets::data);
  }

  @Override
  public Flux<DataPoint> overTime(CallSeriesQuery query) {
    return agora
        .execute(
            of(query.call(), STATISTICS_TIME).query("metric", query.metric()).query(query.extra()))
        .flatMapIterable(Answers.Timeline::points);
  }

  private <R> Operation<R> of(CallKey call, Operation.Template<R> operation) {
    return operation
        .call()
        .query("start_ts", call.from().getEpochSecond())
        .query("end_ts", call.to().getEpochSecond())
        .query("appid", agora.appId())
        .query("call_id", call.id());
  }

  private static <A, T> PageRule<A, T> pages(
      @Nullable Integer size, Function<A, List<T>> items, ToLongFunction<A> total) {
    int pageSize = size == null ? CallSearch.LARGEST_PAGE : size;
    return PageRule.byNumber("page_no", 1, "page_size", pageSize, items, total);
  }

  private static <A extends Answers.WithCode> Operation.Template<A> query(
      String verb, String path, Class<A> answer) {
    return Operation.named("analytics.call-" + verb)
        .get(CALL + path)
        .quota(EACH)
        .returns(answer)
        .judgedBy((status, judged) -> Answers.judge(judged))
        .errorsJudgedBy(Answers::judgeError);
  }
}

package io.github.agoraflux.analytics;

import static io.github.agoraflux.limit.QuotaScope.ACCOUNT;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.paging.PageRule;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.value.Check;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The operations as data, and the verbs as one expression each. */
final class CallInspectorOperations implements CallInspector {

  private static final int BATCH = 20;
  private static final String CALL = "/beta/analytics/call";
  private static final Quota EACH = ACCOUNT.permits(10).perSecond();

  private static final Operation.Template<Answers.Calls> LISTS =
      Operation.named("analytics.call-lists")
          .get(CALL + "/lists")
          .quota(EACH)
          .returns(Answers.Calls.class)
          .judgedBy((status, answer) -> Answers.judge(answer));

  private static final Operation.Template<Answers.Sessions> SESSIONS =
      Operation.named("analytics.call-sessions")
          .get(CALL + "/sessions")
          .quota(EACH)
          .returns(Answers.Sessions.class)
          .judgedBy((status, answer) -> Answers.judge(answer));

  private static final Operation.Template<Answers.Metrics> METRICS =
      Operation.named("analytics.call-metrics")
          .get(CALL + "/metrics")
          .quota(EACH)
          .returns(Answers.Metrics.class)
          .judgedBy((status, answer) -> Answers.judge(answer));

  private static final Operation.Template<Answers.Statistics> STATISTICS =
      Operation.named("analytics.call-statistics")
          .get(CALL + "/statistics")
          .returns(Answers.Statistics.class)
          .judgedBy((status, answer) -> Answers.judge(answer));

  private static final Operation.Template<Answers.Buckets> FREEZE_BUCKET =
      Operation.named("analytics.call-freeze-bucket")
          .get(CALL + "/freeze/bucket")
          .returns(Answers.Buckets.class)
          .judgedBy((status, answer) -> Answers.judge(answer));

  private static final Operation.Template<Answers.Timeline> STATISTICS_TIME =
      Operation.named("analytics.call-statistics-time")
          .get(CALL + "/statistics/time")
          .returns(Answers.Timeline.class)
          .judgedBy((status, answer) -> Answers.judge(answer));

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
        PageRule.byNumber(
            "page_no",
            1,
            "page_size",
            orLargest(search.pageSize()),
            Answers.Calls::calls,
            Answers.Calls::total));
  }

  @Override
  public PagedFlux<CallSession> sessions(SessionSearch search) {
    return agora.list(
        of(search.call(), SESSIONS)
            .query("uids", Spans.joined(search.uids()))
            .query("exclude_server_user", search.excludeServerUsers())
            .query(search.extra()),
        PageRule.byNumber(
            "page_no",
            1,
            "page_size",
            orLargest(search.pageSize()),
            Answers.Sessions::sessions,
            Answers.Sessions::total));
  }

  @Override
  public Flux<MetricSeries> metrics(CallKey call, Collection<SessionId> sessions) {
    Check.that(!sessions.isEmpty(), "sessions", "not be empty", sessions);
    sessions.forEach(session -> Check.notBlank("sessions", session.value()));
    return Flux.fromIterable(List.copyOf(sessions))
        .buffer(BATCH)
        .concatMap(
            batch ->
                agora
                    .execute(of(call, METRICS).query("sids", joined(batch)))
                    .flatMapIterable(Answers.Metrics::series),
            0);
  }

  private static String joined(List<SessionId> sessions) {
    return sessions.stream().map(SessionId::value).collect(Collectors.joining(","));
  }

  @Override
  public Flux<FreezeRate> freezeRates(CallKey call, Dimension dimension, FreezeMetric metric) {
    Dimensions.checkNoChannelSize(dimension);
    return agora
        .execute(of(call, STATISTICS).query("dimension", dimension).query("metric", metric))
        .flatMapIterable(Answers.Statistics::data);
  }

  @Override
  public Flux<FreezeBucket> freezeDistribution(CallKey call, FreezeMetric metric) {
    return agora
        .execute(of(call, FREEZE_BUCKET).query("metric", metric))
        .flatMapIterable(Answers.Buckets::data);
  }

  @Override
  public Flux<DataPoint> overTime(CallKey call, CallMetric metric) {
    return agora
        .execute(of(call, STATISTICS_TIME).query("metric", metric))
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

  private static int orLargest(@Nullable Integer pageSize) {
    return pageSize == null ? CallSearch.LARGEST_PAGE : pageSize;
  }
}

package io.github.agoraflux.analytics;

import io.github.agoraflux.operation.Specs;
import io.github.agoraflux.paging.PagedFlux;
import io.github.agoraflux.value.Check;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;

/**
 * Single calls: who was in them, and how they went. Every verb is safe to repeat. How far back a
 * call may lie, how much may be asked for at once, and after how long it can be asked for depends
 * on the pricing plan; a query beyond fails with the limit that {@link SearchLimit#of} names.
 */
public interface CallInspector {

  /**
   * Every call of the project that a search finds, the latest first, page by page as they are asked
   * for. The list is not a snapshot: while calls begin, one may be seen twice.
   *
   * @param search when and where
   * @return the calls; completes after the last
   */
  PagedFlux<CallSummary> calls(CallSearch search);

  /**
   * Every call that a search finds.
   *
   * @param search fills in when and where
   * @return the calls; completes after the last
   * @see #calls(CallSearch)
   */
  default PagedFlux<CallSummary> calls(Consumer<CallSearchBuilder> search) {
    return Lists.filled(CallSearch::builder, search, CallSearchBuilder::build, this::calls);
  }

  /**
   * The users' sessions in a call, on each page those who joined last first, page by page as they
   * are asked for.
   *
   * @param search which call, and whose sessions
   * @return the sessions; completes after the last
   */
  PagedFlux<CallSession> sessions(SessionSearch search);

  /**
   * The users' sessions in a call.
   *
   * @param search fills in which call, and whose sessions
   * @return the sessions; completes after the last
   * @see #sessions(SessionSearch)
   */
  default PagedFlux<CallSession> sessions(Consumer<SessionSearchBuilder> search) {
    return Lists.filled(
        SessionSearch::builder, search, SessionSearchBuilder::build, this::sessions);
  }

  /**
   * What was measured in some sessions of a call. Agora takes 20 sessions at once; more are asked
   * for one batch after the other, each when its turn comes.
   *
   * @param query which call and which sessions
   * @return a time series for each metric and peer of each session; completes after the last
   */
  Flux<MetricSeries> metrics(MetricsQuery query);

  /**
   * What was measured in some sessions of a call.
   *
   * @param query fills in which call and which sessions
   * @return a time series for each metric and peer of each session; completes after the last
   * @see #metrics(MetricsQuery)
   */
  default Flux<MetricSeries> metrics(Consumer<MetricsQueryBuilder> query) {
    return Specs.filled(MetricsQuery::builder, query, MetricsQueryBuilder::build)
        .flatMapMany(this::metrics);
  }

  /**
   * What was measured in some sessions of a call.
   *
   * @param call the call
   * @param sessions the sessions, at least one
   * @return a time series for each metric and peer of each session; completes after the last
   * @throws IllegalArgumentException if there is no session
   * @see #metrics(MetricsQuery)
   */
  default Flux<MetricSeries> metrics(CallKey call, Collection<SessionId> sessions) {
    return metrics(
        new MetricsQuery(call, List.copyOf(Check.given("sessions", sessions)), Map.of()));
  }

  /**
   * How much of a call's media froze, by what its users have in common. Agora documents no limit
   * for this verb; that of the others is assumed.
   *
   * @param query which call, dimension and media
   * @return a rate for each value of the dimension; completes after the last
   */
  Flux<FreezeRate> freezeRates(FreezeRateQuery query);

  /**
   * How much of a call's media froze, by what its users have in common.
   *
   * @param query fills in which call, dimension and media
   * @return a rate for each value of the dimension; completes after the last
   * @see #freezeRates(FreezeRateQuery)
   */
  default Flux<FreezeRate> freezeRates(Consumer<FreezeRateQueryBuilder> query) {
    return Specs.filled(FreezeRateQuery::builder, query, FreezeRateQueryBuilder::build)
        .flatMapMany(this::freezeRates);
  }

  /**
   * How much of a call's media froze, by what its users have in common.
   *
   * @param call the call
   * @param dimension what users are told apart by; not the channel's size
   * @param metric audio or video
   * @return a rate for each value of the dimension; completes after the last
   * @throws IllegalArgumentException if one is missing, or the dimension is the channel's size
   * @see #freezeRates(FreezeRateQuery)
   */
  default Flux<FreezeRate> freezeRates(CallKey call, Dimension dimension, FreezeMetric metric) {
    return freezeRates(new FreezeRateQuery(call, dimension, metric, Map.of()));
  }

  /**
   * Of how many users of a call how much of the media froze. Agora documents no limit for this
   * verb; that of the others is assumed.
   *
   * @param query which call and media
   * @return the ranges that have users, in no particular order; completes after the last
   */
  Flux<FreezeBucket> freezeDistribution(FreezeDistributionQuery query);

  /**
   * Of how many users of a call how much of the media froze.
   *
   * @param query fills in which call and media
   * @return the ranges that have users, in no particular order; completes after the last
   * @see #freezeDistribution(FreezeDistributionQuery)
   */
  default Flux<FreezeBucket> freezeDistribution(Consumer<FreezeDistributionQueryBuilder> query) {
    return Specs.filled(
            FreezeDistributionQuery::builder, query, FreezeDistributionQueryBuilder::build)
        .flatMapMany(this::freezeDistribution);
  }

  /**
   * Of how many users of a call how much of the media froze.
   *
   * @param call the call
   * @param metric audio or video
   * @return the ranges that have users, in no particular order; completes after the last
   * @throws IllegalArgumentException if one is missing
   * @see #freezeDistribution(FreezeDistributionQuery)
   */
  default Flux<FreezeBucket> freezeDistribution(CallKey call, FreezeMetric metric) {
    return freezeDistribution(new FreezeDistributionQuery(call, metric, Map.of()));
  }

  /**
   * A metric of a call over time. Agora documents no limit for this verb; that of the others is
   * assumed.
   *
   * @param query which call and metric
   * @return the values in the order of time; completes after the last
   */
  Flux<DataPoint> overTime(CallSeriesQuery query);

  /**
   * A metric of a call over time.
   *
   * @param query fills in which call and metric
   * @return the values in the order of time; completes after the last
   * @see #overTime(CallSeriesQuery)
   */
  default Flux<DataPoint> overTime(Consumer<CallSeriesQueryBuilder> query) {
    return Specs.filled(CallSeriesQuery::builder, query, CallSeriesQueryBuilder::build)
        .flatMapMany(this::overTime);
  }

  /**
   * A metric of a call over time.
   *
   * @param call the call
   * @param metric what is asked for
   * @return the values in the order of time; completes after the last
   * @throws IllegalArgumentException if one is missing
   * @see #overTime(CallSeriesQuery)
   */
  default Flux<DataPoint> overTime(CallKey call, CallMetric metric) {
    return overTime(new CallSeriesQuery(call, metric, Map.of()));
  }
}

package io.github.agoraflux.analytics;

import io.github.agoraflux.paging.PagedFlux;
import java.util.Collection;
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
   * @param call the call
   * @param sessions the sessions, at least one
   * @return a time series for each metric and peer of each session; completes after the last
   * @throws IllegalArgumentException if there is no session
   */
  Flux<MetricSeries> metrics(CallKey call, Collection<SessionId> sessions);

  /**
   * How much of a call's media froze, by what its users have in common. Agora documents no limit
   * for this verb.
   *
   * @param call the call
   * @param dimension what users are told apart by; not the channel's size
   * @param metric audio or video
   * @return a rate for each value of the dimension; completes after the last
   * @throws IllegalArgumentException if the dimension is the channel's size
   */
  Flux<FreezeRate> freezeRates(CallKey call, Dimension dimension, FreezeMetric metric);

  /**
   * Of how many users of a call how much of the media froze. Agora documents no limit for this
   * verb.
   *
   * @param call the call
   * @param metric audio or video
   * @return the ranges that have users, in no particular order; completes after the last
   */
  Flux<FreezeBucket> freezeDistribution(CallKey call, FreezeMetric metric);

  /**
   * A metric of a call over time. Agora documents no limit for this verb.
   *
   * @param call the call
   * @param metric what is asked for
   * @return the values in the order of time; completes after the last
   */
  Flux<DataPoint> overTime(CallKey call, CallMetric metric);
}

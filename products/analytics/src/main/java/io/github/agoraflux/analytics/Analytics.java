package io.github.agoraflux.analytics;

import io.github.agoraflux.AgoraClient;

/**
 * Agora Analytics: calls, their quality, and the usage of a project. Three interfaces of verbs, so
 * that each can be mocked or decorated.
 *
 * <p>Nothing is sent before a subscription, and every subscription is a call of its own. All verbs
 * read, and are safe to repeat. Failures are {@link io.github.agoraflux.error.AgoraException}s:
 * {@code RejectedException}, {@code Unauthenticated}, {@code Forbidden}, {@code NotFound}, {@code
 * RateLimited}, {@code ServerException}, whether Agora says so in its status or in the {@code code}
 * of its answer, be its status 200 or another; {@link SearchLimit#of} names the limit of the
 * pricing plan that a query about calls ran into. Of these {@link SearchLimit#REQUESTS_PER_SECOND}
 * alone is a {@code RateLimited}, and repeated after a while. Bad arguments are refused with {@link
 * IllegalArgumentException} before anything is sent.
 *
 * <p>Agora limits calls by the pricing plan. The quotas of the verbs are those of the Enterprise
 * plan: 10 calls a second for each verb about calls, which for the three about freezes and about a
 * call over time is an assumption, as Agora documents no limit for them; 10 a minute for each of
 * the others. With a smaller plan, or to keep the limits of a day, give the client other rates:
 * {@code RateLimits.builder().raise("analytics.insight-usage-by-time", ...)}.
 *
 * <p>Source: <a href="https://docs.agora.io/en/agora-analytics/reference/api">Agora Analytics
 * RESTful API</a>.
 */
public interface Analytics {

  /**
   * Analytics for a client's project.
   *
   * @param agora the client to call through
   * @return a face without state of its own
   */
  static Analytics over(AgoraClient agora) {
    return new AnalyticsOperations(agora);
  }

  /**
   * Single calls: who was in them, and how they went.
   *
   * @return the verbs about calls
   */
  CallInspector calls();

  /**
   * The past of the whole project.
   *
   * @return the verbs about days and hours
   */
  DataInsights insights();

  /**
   * The present of the whole project or of a channel.
   *
   * @return the verbs about windows of 20 seconds
   */
  RealtimeMonitoring realtime();
}

package io.github.agoraflux.analytics;

import java.util.List;

/**
 * What was measured of one metric in one session.
 *
 * @param session the session
 * @param metric the metric, which says the unit
 * @param peerUid the user whose media it is about; 0 for the session's own user
 * @param points the values, in the order of time
 */
public record MetricSeries(
    SessionId session, SessionMetric metric, long peerUid, List<DataPoint> points) {

  /** Copies. */
  public MetricSeries {
    points = List.copyOf(points);
  }
}

package io.github.agoraflux.analytics;

import java.util.List;

/**
 * The values of a metric for one user.
 *
 * @param uid the user's id
 * @param points one for each window of 20 seconds, in the order of time
 */
public record UserSeries(long uid, List<DataPoint> points) {

  /** Copies. */
  public UserSeries {
    points = List.copyOf(points);
  }
}

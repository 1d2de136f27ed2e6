package io.github.agoraflux.limit;

import java.util.List;

/**
 * Makes the limiter that keeps one quota. The seam for limiters that are shared between machines.
 */
@FunctionalInterface
public interface LimiterFactory {

  /**
   * Makes a limiter. Called once for each key.
   *
   * @param key what the limiter counts
   * @param rates all of which hold at once
   * @param settings bounds and clock
   * @return a new limiter
   */
  RateLimiter create(QuotaKey key, List<Rate> rates, LimiterSettings settings);
}

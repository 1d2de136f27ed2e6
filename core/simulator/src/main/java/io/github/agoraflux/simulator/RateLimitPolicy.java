package io.github.agoraflux.simulator;

import io.github.agoraflux.simulator.limit.Draw;
import java.util.Map;

/**
 * How the documented rate limits are enforced.
 *
 * @param enforced whether they are at all
 * @param factor what every documented number of permits is multiplied by
 * @param permits numbers of permits that replace documented ones, by operation id or, where several
 *     operations share a quota, by its group
 * @param sendsRetryAfter whether a refusal says in a {@code Retry-After} header how long to wait;
 *     Agora documents no such header
 */
public record RateLimitPolicy(
    boolean enforced, double factor, Map<String, Integer> permits, boolean sendsRetryAfter) {

  /**
   * A checked copy that cannot change.
   *
   * @throws IllegalArgumentException if a factor or a number is not positive
   */
  public RateLimitPolicy {
    permits = Map.copyOf(permits);
    if (!(factor > 0)) {
      throw new IllegalArgumentException("factor must be positive: " + factor);
    }
    permits.forEach(
        (group, number) -> {
          if (number < 1) {
            throw new IllegalArgumentException(
                "permits of " + group + " must be at least 1: " + number);
          }
        });
  }

  Draw adjusted(Draw draw) {
    int scaled = (int) Math.max(1, Math.floor(draw.permits() * factor));
    int number = permits.getOrDefault(draw.group(), scaled);
    return new Draw(draw.group(), draw.key(), number, draw.window());
  }
}

package io.github.agoraflux.analytics;

import io.github.agoraflux.value.Check;
import java.time.Instant;

/**
 * Which call is asked about: Agora wants its time beside its id. How long and how far back it may
 * be depends on the pricing plan.
 *
 * @param id the call's id
 * @param from when it began, or later; to the second
 * @param to when it ended, or earlier; to the second, not before {@code from}
 */
public record CallKey(CallId id, Instant from, Instant to) {

  /**
   * Checks that nothing is missing and the times are in order.
   *
   * @throws IllegalArgumentException if a rule is broken
   */
  public CallKey {
    Check.notBlank("call.id", Check.given("call.id", id).value());
    Spans.check("call.from", from, "call.to", to);
  }
}

package io.github.agoraflux.simulator.product;

import io.github.agoraflux.simulator.limit.Draw;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A documented rate limit.
 *
 * @param group the name under which several operations share it, or null for "each API on its own"
 * @param permits how many requests pass
 * @param window in which length of time
 * @param key whose share a request draws on; nothing if the limit does not apply to the request
 */
public record Quota(
    @Nullable String group, int permits, Duration window, Function<Call, Optional<String>> key) {

  private static final Duration SECOND = Duration.ofSeconds(1);

  /**
   * A limit per second for the whole account.
   *
   * @param permits how many requests pass
   * @return the quota
   */
  public static Quota perAccount(int permits) {
    return new Quota(null, permits, SECOND, call -> Optional.of("account"));
  }

  /**
   * A limit per second for each value of a path variable.
   *
   * @param variable the path variable, {@code appId} for a limit per project
   * @param permits how many requests pass
   * @return the quota
   */
  public static Quota per(String variable, int permits) {
    return new Quota(null, permits, SECOND, call -> Optional.of(call.variable(variable)));
  }

  /**
   * What a request draws on this quota.
   *
   * @param operationId the operation of the request
   * @param call the request
   * @return the draw, or nothing if the limit does not apply
   */
  public Optional<Draw> draw(String operationId, Call call) {
    String name = group == null ? operationId : group;
    return key.apply(call).map(owner -> new Draw(name, owner, permits, window));
  }
}

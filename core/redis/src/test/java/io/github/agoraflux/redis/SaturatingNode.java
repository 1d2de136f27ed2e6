package io.github.agoraflux.redis;

import io.github.agoraflux.limit.LimiterSettings;
import io.github.agoraflux.limit.Permit;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.limit.QuotaScope;
import io.github.agoraflux.limit.RateLimiter;
import io.github.agoraflux.limit.RateLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One machine of several: wants more permits than there are, and prints when it got each. The
 * monotonic clock it prints is the same in all processes of a machine.
 *
 * <p>Arguments: Redis' URI, permits per second, by how much the clocks of this machine are ahead,
 * how long to go on, and among how many machines to share in an outage.
 */
final class SaturatingNode {

  private static final int CALLERS = 8;

  private SaturatingNode() {}

  public static void main(String[] arguments) throws IOException {
    int permits = Integer.parseInt(arguments[1]);
    Duration duration = Duration.parse(arguments[3]);
    int machines = Integer.parseInt(arguments[4]);
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (AgoraRedis redis = AgoraRedis.at(arguments[0])) {
      SharedQuotas quotas =
          redis.quotas(settings -> settings.whenUnreachable(WhenUnreachable.share(1, machines)));
      RateLimits limits =
          RateLimits.builder()
              .limiters(quotas)
              .settings(
                  LimiterSettings.defaults().time(new SkewedTime(Duration.parse(arguments[2]))))
              .build();
      quotas.events().subscribe(event -> System.out.println("event " + event.kind() + " " + now()));
      warmUp(limits);
      System.out.println("ready");
      input.readLine();
      saturate(limiter(limits, "measured", permits), duration);
      System.out.println("done");
      input.readLine();
    }
  }

  /** Loads classes and connects, on a quota of its own. */
  private static void warmUp(RateLimits limits) {
    long ownName = ProcessHandle.current().pid();
    RateLimiter limiter = limiter(limits, "warm-up-" + ownName, 1000);
    Flux.range(0, 300).flatMap(call -> limiter.acquire(Duration.ofSeconds(30)), 8).blockLast();
  }

  private static void saturate(RateLimiter limiter, Duration duration) {
    Flux.range(0, Integer.MAX_VALUE)
        .flatMap(call -> permit(limiter), CALLERS)
        .take(duration)
        .blockLast();
  }

  private static Mono<Permit> permit(RateLimiter limiter) {
    return limiter
        .acquire(Duration.ofMinutes(1))
        .doOnNext(
            permit -> {
              System.out.println("grant " + now());
              permit.settle();
            });
  }

  private static RateLimiter limiter(RateLimits limits, String group, int permits) {
    Quota quota = QuotaScope.ACCOUNT.permits(permits).perSecond().sharedAs(group);
    return limits.limiter(group, quota, "customer-of-all", null);
  }

  private static long now() {
    return System.nanoTime();
  }
}

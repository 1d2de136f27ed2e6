package io.github.agoraflux.samples.dashboard.agora;

import io.github.agoraflux.limit.QuotaUsage;
import io.github.agoraflux.limit.RateLimits;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How much of each quota this process uses. */
@Component
public class QuotaGauges {

  /**
   * A quota at a moment.
   *
   * @param group what is counted
   * @param scope whose calls are counted together
   * @param used how many permits are in use
   * @param permits how many there are
   * @param seconds in how long a window
   * @param waiting how many calls wait for one
   */
  public record Gauge(
      String group, String scope, int used, int permits, double seconds, int waiting) {

    static Gauge of(QuotaUsage quota) {
      return new Gauge(
          quota.key().group(),
          quota.key().scope().name(),
          quota.usage().used(),
          quota.usage().rate().permits(),
          quota.usage().rate().window().toMillis() / 1000.0,
          quota.waiting());
    }
  }

  private final RateLimits limits;

  QuotaGauges(RateLimits limits) {
    this.limits = limits;
  }

  /**
   * Looks; costs no call.
   *
   * @return the quotas that were ever drawn on, by name
   */
  public Mono<List<Gauge>> look() {
    return Mono.fromSupplier(
        () ->
            limits.usage().stream()
                .map(Gauge::of)
                .sorted(Comparator.comparing(Gauge::group))
                .toList());
  }
}

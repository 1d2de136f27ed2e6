package io.github.agoraflux.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps real limiters saturated for ten seconds on the machine's own clock and prints what came
 * through. It measures, so its tag keeps it out of the ordinary run. By hand, from the root:
 *
 * <pre>{@code
 * mvn -pl core/client -am test -Dtest=LimiterSaturation -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dtests.excluded=
 * }</pre>
 */
@Tag("measurement")
class LimiterSaturation {

  private static final Duration RUN = Duration.ofSeconds(10);
  private static final Duration WINDOW = Duration.ofSeconds(1);
  private static final List<Integer> RATES = List.of(10, 20, 500);

  @Test
  void usesTheWholeQuotaAndNoMore() {
    List<Measurement> measurements =
        Flux.fromIterable(RATES)
            .flatMap(LimiterSaturation::saturate, RATES.size())
            .collectList()
            .block();
    assertThat(measurements)
        .hasSameSizeAs(RATES)
        .allSatisfy(
            measurement -> {
              System.out.println(measurement);
              assertThat(measurement.mostInAnyWindow()).isEqualTo(measurement.permits());
              assertThat(measurement.share()).isGreaterThan(0.9);
            });
  }

  private static Mono<Measurement> saturate(int permits) {
    RateLimiter limiter = RateLimiter.of(new Rate(permits, WINDOW));
    return Flux.<Integer>generate(sink -> sink.next(1))
        .transform(limiter.throttle())
        .map(one -> System.nanoTime())
        .take(RUN)
        .collectList()
        .map(grants -> new Measurement(permits, grants));
  }

  private record Measurement(int permits, List<Long> grants) {

    int mostInAnyWindow() {
      int most = 0;
      int first = 0;
      for (int last = 0; last < grants.size(); last++) {
        while (grants.get(last) - grants.get(first) >= WINDOW.toNanos()) {
          first++;
        }
        most = Math.max(most, last - first + 1);
      }
      return most;
    }

    double share() {
      return grants.size() / (permits * (double) RUN.toNanos() / WINDOW.toNanos());
    }

    @Override
    public String toString() {
      return String.format(
          "%d per second: at most %d in any window of a second, %.1f %% of the quota used",
          permits, mostInAnyWindow(), 100 * share());
    }
  }
}

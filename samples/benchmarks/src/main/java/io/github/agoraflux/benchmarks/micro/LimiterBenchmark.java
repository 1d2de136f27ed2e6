package io.github.agoraflux.benchmarks.micro;

import io.github.agoraflux.limit.Permit;
import io.github.agoraflux.limit.Rate;
import io.github.agoraflux.limit.RateLimiter;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import reactor.core.publisher.Mono;

/**
 * What a permit costs when there is one. The quota is never reached; its window is short, so that
 * the log of permits is not longer than one of Agora's quotas would make it.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@SuppressWarnings("NullAway.Init")
public class LimiterBenchmark {

  private static final Rate NEVER_REACHED = new Rate(1_000_000, Duration.ofNanos(10_000));

  /** A limiter that nobody else uses. */
  @State(Scope.Thread)
  public static class Own {

    /** The limiter. */
    final RateLimiter limiter = RateLimiter.of(NEVER_REACHED);

    /** What waits for a permit. */
    final Mono<String> limited = Mono.just("value").transform(limiter.limit());
  }

  /** A limiter that all threads use. */
  @State(Scope.Benchmark)
  public static class Shared {

    /** The limiter. */
    final RateLimiter limiter = RateLimiter.of(NEVER_REACHED);
  }

  /**
   * Takes and settles a permit.
   *
   * @param own the limiter
   */
  @Benchmark
  public void bare(Own own) {
    Permit permit = Objects.requireNonNull(own.limiter.tryAcquire());
    permit.settle();
  }

  /**
   * Takes a permit and gives it back unused.
   *
   * @param own the limiter
   */
  @Benchmark
  public void givenBack(Own own) {
    Permit permit = Objects.requireNonNull(own.limiter.tryAcquire());
    permit.giveBack();
  }

  /**
   * Takes and settles a permit that others want as well; it may be another's turn.
   *
   * @param shared the limiter
   */
  @Benchmark
  public void contended(Shared shared) {
    Permit permit = shared.limiter.tryAcquire();
    if (permit != null) {
      permit.settle();
    }
  }

  /**
   * Subscribes to a value behind the operator.
   *
   * @param own the limited value
   * @param blackhole takes the value
   */
  @Benchmark
  public void operator(Own own, Blackhole blackhole) {
    own.limited.subscribe(blackhole::consume);
  }
}

package io.github.agoraflux.limit;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps real limiters saturated on the machine's own clock and prints what came through. Not a
 * test: it takes ten seconds and measures. Run it by hand, from the root of the build:
 *
 * <pre>{@code
 * mvn -pl core/client -am test-compile
 * mvn -pl core/client exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=io.github.agoraflux.limit.LimiterSaturation
 * }</pre>
 */
public final class LimiterSaturation {

  private static final Duration RUN = Duration.ofSeconds(10);
  private static final Duration WINDOW = Duration.ofSeconds(1);

  private LimiterSaturation() {}

  /**
   * Runs all rates at the same time.
   *
   * @param arguments permits per second, 10, 20 and 500 if there are none
   */
  public static void main(String[] arguments) {
    List<Integer> rates =
        arguments.length == 0
            ? List.of(10, 20, 500)
            : Stream.of(arguments).map(Integer::valueOf).toList();
    System.out.printf("%12s %22s %14s%n", "permits/s", "most in any 1 s window", "quota used");
    Flux.fromIterable(rates)
        .flatMapSequential(rate -> saturate(rate).map(grants -> report(rate, grants)), rates.size())
        .doOnNext(System.out::println)
        .blockLast();
  }

  private static Mono<List<Long>> saturate(int permits) {
    RateLimiter limiter = RateLimiter.of(new Rate(permits, WINDOW));
    return Flux.<Integer>generate(sink -> sink.next(1))
        .transform(limiter.throttle())
        .map(one -> System.nanoTime())
        .take(RUN.plus(WINDOW))
        .collectList();
  }

  private static String report(int permits, List<Long> grants) {
    double quota = permits * (double) RUN.toNanos() / WINDOW.toNanos();
    return String.format(
        Locale.ROOT,
        "%12d %22d %13.1f%%",
        permits,
        mostInAnyWindow(grants),
        100 * during(grants) / quota);
  }

  /** Those of the run itself: the permits of its last moment already belong to the next window. */
  private static long during(List<Long> grants) {
    return grants.stream().filter(grant -> grant - grants.get(0) < RUN.toNanos()).count();
  }

  private static int mostInAnyWindow(List<Long> grants) {
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
}

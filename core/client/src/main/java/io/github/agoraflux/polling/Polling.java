package io.github.agoraflux.polling;

import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.Phase;
import io.github.agoraflux.time.TimeSource;
import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A schedule for asking again and again until a state is reached.
 *
 * <pre>{@code
 * Flux<Converter> progress =
 *     Polling.every(Duration.ofSeconds(2))
 *         .backOff(1.5, Duration.ofSeconds(15))
 *         .deadline(Duration.ofMinutes(2))
 *         .until(mediaPush.get(region, id), converter -> converter.state().equals(RUNNING));
 * }</pre>
 *
 * @param first the wait before the first question; default zero
 * @param interval the wait between the first and the second
 * @param factor by how much each wait is longer than the one before, at least 1; default 1
 * @param longest the longest wait between two questions; default the interval
 * @param deadline how long to go on in all; null for as long as it takes
 * @param time clock and timers
 */
public record Polling(
    Duration first,
    Duration interval,
    double factor,
    Duration longest,
    @Nullable Duration deadline,
    TimeSource time) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a value lies outside its range
   */
  public Polling {
    Check.notNegative("first", first);
    Check.positive("interval", interval);
    Check.that(factor >= 1, "factor", "be at least 1", factor);
    Check.that(longest.compareTo(interval) >= 0, "longest", "be at least the interval", longest);
    if (deadline != null) {
      Check.positive("deadline", deadline);
    }
  }

  /**
   * Asks at an even pace, beginning at once.
   *
   * @param interval the wait after each answer, longer than zero
   * @return the schedule
   */
  public static Polling every(Duration interval) {
    return new Polling(Duration.ZERO, interval, 1, interval, null, TimeSource.system());
  }

  /**
   * Waits before the first question.
   *
   * @param first how long
   * @return a new schedule
   */
  public Polling startingAfter(Duration first) {
    return new Polling(first, interval, factor, longest, deadline, time);
  }

  /**
   * Lets the waits grow.
   *
   * @param factor by how much each is longer than the one before, at least 1
   * @param longest the longest one
   * @return a new schedule
   */
  public Polling backOff(double factor, Duration longest) {
    return new Polling(first, interval, factor, longest, deadline, time);
  }

  /**
   * Gives up after a while, with {@link BudgetExceededException} of the phase {@link
   * Phase#POLLING}.
   *
   * @param deadline how long to go on in all
   * @return a new schedule
   */
  public Polling deadline(Duration deadline) {
    return new Polling(first, interval, factor, longest, deadline, time);
  }

  /**
   * Takes the time from elsewhere.
   *
   * @param time clock and timers
   * @return a new schedule
   */
  public Polling time(TimeSource time) {
    return new Polling(first, interval, factor, longest, deadline, time);
  }

  /**
   * Asks until an answer satisfies. A question that fails ends the polling with its failure. Asks
   * at most one question ahead of demand, so a slow subscriber slows the polling down.
   *
   * @param question asks once for each subscription
   * @param done whether an answer ends the polling
   * @param <T> the answers' type
   * @return every answer, the satisfying one last; completes after it
   */
  public <T> Flux<T> until(Mono<T> question, Predicate<? super T> done) {
    return Flux.defer(
        () -> {
          AtomicBoolean satisfied = new AtomicBoolean();
          Flux<T> answers =
              waits()
                  .concatMap(wait -> Mono.delay(wait, time.scheduler()).then(question), 0)
                  .doOnNext(answer -> satisfied.set(done.test(answer)))
                  .takeUntil(answer -> satisfied.get());
          return deadline == null ? answers : within(deadline, answers, satisfied);
        });
  }

  /** Ends the answers, and fails then: a deadline that fails would not cancel them. */
  private <T> Flux<T> within(Duration limit, Flux<T> answers, AtomicBoolean satisfied) {
    Mono<T> tooLate =
        Mono.error(
            () -> new BudgetExceededException(Failure.of("polling"), Phase.POLLING, limit, null));
    return answers
        .takeUntilOther(Mono.delay(limit, time.scheduler()))
        .concatWith(Mono.defer(() -> satisfied.get() ? Mono.empty() : tooLate));
  }

  private Flux<Duration> waits() {
    return Flux.concat(
        Flux.just(first),
        Flux.generate(
            () -> interval,
            (wait, sink) -> {
              sink.next(wait);
              return longer(wait);
            }));
  }

  private Duration longer(Duration wait) {
    double grown = Math.min((double) wait.toNanos() * factor, (double) longest.toNanos());
    return Duration.ofNanos((long) grown);
  }
}

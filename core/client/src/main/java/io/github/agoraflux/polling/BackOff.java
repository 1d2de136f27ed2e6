package io.github.agoraflux.polling;

import io.github.agoraflux.time.TimeSource;
import io.github.agoraflux.value.Check;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/**
 * How long to wait before a call that failed is made again, each time: what Agora's best practices
 * advise beyond the failover between its domains, such as 3, 6 and 9 seconds for a start that ran
 * out of time.
 *
 * <pre>{@code
 * BackOff.after(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(15))
 *     .retry(recordings.query(id), NotFound.class::isInstance);
 * }</pre>
 *
 * @param waits the wait before the first repeat, before the second, and so on; none for no repeat
 * @param time clock and timers
 */
public record BackOff(List<Duration> waits, TimeSource time) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a wait is negative
   */
  public BackOff {
    waits = List.copyOf(waits);
    waits.forEach(wait -> Check.notNegative("waits", wait));
    Check.given("time", time);
  }

  /**
   * Repeats after these waits, on the machine's clock.
   *
   * @param waits one for each repeat
   * @return the back-off
   * @throws IllegalArgumentException if a wait is negative
   */
  public static BackOff after(Duration... waits) {
    return new BackOff(List.of(waits), TimeSource.system());
  }

  /**
   * Repeats after whole seconds, on the machine's clock.
   *
   * @param seconds one wait for each repeat
   * @return the back-off
   * @throws IllegalArgumentException if a wait is negative
   */
  public static BackOff afterSeconds(long... seconds) {
    return new BackOff(
        Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList(), TimeSource.system());
  }

  /**
   * Takes the time from elsewhere.
   *
   * @param time clock and timers
   * @return a new back-off
   */
  public BackOff time(TimeSource time) {
    return new BackOff(waits, time);
  }

  /**
   * Makes a call again while it fails in a certain way and there are waits left.
   *
   * @param call the call, made once for each subscription
   * @param mayRepeat which failures to wait after; any other ends the repeating
   * @param <T> the answer's type
   * @return the first answer, or the failure that ended the repeating
   */
  public <T> Mono<T> retry(Mono<T> call, Predicate<? super Throwable> mayRepeat) {
    return attempt(call, mayRepeat, 0);
  }

  /**
   * Makes a call in the same way, but for the first time only after the first wait: for what may
   * not be there at once.
   *
   * @param call the call, made once for each subscription
   * @param mayRepeat which failures to wait after; any other ends the repeating
   * @param <T> the answer's type
   * @return the first answer, or the failure that ended the repeating
   */
  public <T> Mono<T> retryLater(Mono<T> call, Predicate<? super Throwable> mayRepeat) {
    Mono<T> repeated = retry(call, mayRepeat);
    return waits.isEmpty() ? repeated : Mono.delay(waits.get(0), time.scheduler()).then(repeated);
  }

  private <T> Mono<T> attempt(Mono<T> call, Predicate<? super Throwable> mayRepeat, int repeats) {
    return call.onErrorResume(
        failure -> repeats < waits.size() && mayRepeat.test(failure),
        failure ->
            Mono.delay(waits.get(repeats), time.scheduler())
                .then(Mono.defer(() -> attempt(call, mayRepeat, repeats + 1))));
  }
}

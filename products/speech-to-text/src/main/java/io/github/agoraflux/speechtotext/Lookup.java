package io.github.agoraflux.speechtotext;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.polling.BackOff;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Looks for what a lost start has started. It may not be found at once, so it is asked for after
 * the first wait, and a failure is believed only when the waits are over.
 *
 * @param waits how long to wait each time
 */
record Lookup(BackOff waits) {

  <T> Mono<T> by(Mono<T> query) {
    Mono<T> asked = waits.retry(query, Lookup::mayPass);
    List<Duration> all = waits.waits();
    return all.isEmpty() ? asked : Mono.delay(all.get(0), waits.time().scheduler()).then(asked);
  }

  private static boolean mayPass(Throwable failure) {
    return failure instanceof RejectedException.NotFound || TaskErrors.mayPass(failure);
  }
}

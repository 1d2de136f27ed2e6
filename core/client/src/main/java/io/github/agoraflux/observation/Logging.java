package io.github.agoraflux.observation;

import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.ExchangeFilter;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.time.TimeSource;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;
import reactor.util.Logger;
import reactor.util.Loggers;

/**
 * Logs each attempt at debug level, in the one category {@value #CATEGORY}: operation, attempt,
 * host, outcome and time. Paths, headers and bodies are never logged: they may hold what is
 * nobody's business.
 */
public final class Logging implements ExchangeFilter {

  /** The library's only log category. */
  public static final String CATEGORY = "io.github.agoraflux";

  private static final Logger LOG = Loggers.getLogger(CATEGORY);

  private final TimeSource time;

  private Logging(TimeSource time) {
    this.time = time;
  }

  /**
   * Logs attempts.
   *
   * @param time the clock that measures them
   * @return the filter; costs one look at the log level while that is not debug
   */
  public static Logging attempts(TimeSource time) {
    return new Logging(time);
  }

  @Override
  public Exchange around(Exchange next) {
    return call ->
        LOG.isDebugEnabled() ? Mono.defer(() -> logged(call, next)) : next.exchange(call);
  }

  private Mono<Reply> logged(Call call, Exchange next) {
    long begun = time.nanoTime();
    AtomicBoolean open = new AtomicBoolean(true);
    return next.exchange(call)
        .doOnNext(reply -> log(call, "HTTP " + reply.status(), begun, open))
        .doOnError(error -> log(call, error.getClass().getSimpleName(), begun, open))
        .doOnCancel(() -> log(call, "cancelled", begun, open));
  }

  private void log(Call call, String outcome, long begun, AtomicBoolean open) {
    if (open.compareAndSet(true, false)) {
      LOG.debug(
          "{} attempt {} at {}: {} after {} ms",
          call.operation().id(),
          call.progress().attempts(),
          call.endpoint(),
          outcome,
          time.nanosSince(begun) / 1_000_000);
    }
  }
}

package io.github.agoraflux.redis;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A time during which Redis cannot be reached, from when it was noticed to when it is over. */
final class Outage {

  private final Throwable cause;
  private final long since;
  private final Sinks.Empty<Void> end = Sinks.empty();

  Outage(Throwable cause, long since) {
    this.cause = cause;
    this.since = since;
  }

  Throwable cause() {
    return cause;
  }

  /** When it was noticed, by the clock of {@link Reachability}. */
  long since() {
    return since;
  }

  /** Completes when Redis is back. */
  Mono<Void> over() {
    return end.asMono();
  }

  void end() {
    end.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);
  }
}

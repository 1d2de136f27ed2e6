package io.github.agoraflux.auth.token;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** One renewal of a token and everybody who waits for it. */
final class Renewal {

  private final Sinks.One<Token> outcome = Sinks.one();

  Mono<Token> outcome() {
    return outcome.asMono();
  }

  void succeeded(Token token) {
    outcome.tryEmitValue(token).orThrow();
  }

  void failed(Throwable failure) {
    outcome.tryEmitError(failure).orThrow();
  }
}

package io.github.agoraflux.filter;

import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.Reply;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A transport whose every attempt stays open until the test ends it. */
final class PendingExchange implements Exchange {

  private final List<Attempt> attempts = new ArrayList<>();

  @Override
  public Mono<Reply> exchange(Call call) {
    return Mono.defer(
        () -> {
          Attempt attempt = new Attempt(call, Sinks.one());
          attempts.add(attempt);
          return attempt.end.asMono();
        });
  }

  int count() {
    return attempts.size();
  }

  Attempt attempt(int index) {
    return attempts.get(index);
  }

  /** One attempt that reached the transport. */
  record Attempt(Call call, Sinks.One<Reply> end) {

    Attempt send() {
      call.sending();
      return this;
    }

    void answer() {
      end.emitValue(Reply.of(200, name -> null, new byte[0]), Sinks.EmitFailureHandler.FAIL_FAST);
    }

    void fail(Throwable error) {
      end.emitError(error, Sinks.EmitFailureHandler.FAIL_FAST);
    }
  }
}

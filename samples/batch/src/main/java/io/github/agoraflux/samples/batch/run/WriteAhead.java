package io.github.agoraflux.samples.batch.run;

import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.ExchangeFilter;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Lets no attempt out before the journal knows of it, a repeated one neither: what may be on its
 * way is so from the last one on. It stands right around the transport, behind the rate limit: rows
 * that wait for their turn have not begun, and so a kill leaves unclear only what was really on its
 * way.
 */
public final class WriteAhead implements ExchangeFilter {

  private static final Class<Intent> KEY = Intent.class;

  private record Intent(Mono<Void> noted) {}

  /** Says what has to be noted before each attempt of a subscription's calls. */
  static Context noting(ContextView context, Mono<Void> intent) {
    return Context.of(context).put(KEY, new Intent(intent));
  }

  @Override
  public Exchange around(Exchange next) {
    return call ->
        Mono.deferContextual(
            context ->
                context
                    .<Intent>getOrEmpty(KEY)
                    .map(intent -> intent.noted().then(Mono.defer(() -> next.exchange(call))))
                    .orElseGet(() -> next.exchange(call)));
  }
}

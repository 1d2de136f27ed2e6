package io.github.agoraflux.exchange;

import reactor.core.publisher.Mono;

/**
 * Performs one attempt of a call. The innermost one is the transport; the others are made by {@link
 * ExchangeFilter filters}.
 */
@FunctionalInterface
public interface Exchange {

  /**
   * Performs the attempt when subscribed to. May be subscribed to, and called, as often as a retry
   * needs; each time is an attempt.
   *
   * @param call what to send, and to whom
   * @return the reply; fails with {@link io.github.agoraflux.error.AgoraException}
   */
  Mono<Reply> exchange(Call call);

  /**
   * This exchange behind one more filter.
   *
   * @param filter what shall happen around each attempt
   * @return the filtered exchange
   */
  default Exchange filter(ExchangeFilter filter) {
    return filter.around(this);
  }
}

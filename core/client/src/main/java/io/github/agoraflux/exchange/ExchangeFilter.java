package io.github.agoraflux.exchange;

/**
 * Turns an exchange into another: an operator over attempts. The exchange it wraps may be called
 * once, never, or again for each repeat.
 */
@FunctionalInterface
public interface ExchangeFilter {

  /**
   * Wraps an exchange.
   *
   * @param next the exchange to wrap; reusable
   * @return the wrapped exchange
   */
  Exchange around(Exchange next);

  /**
   * This filter outside, another inside: a call passes this one first.
   *
   * @param inner the filter that is closer to the wire
   * @return both as one
   */
  default ExchangeFilter andThen(ExchangeFilter inner) {
    return next -> around(inner.around(next));
  }

  /**
   * The filter that does nothing.
   *
   * @return hands every exchange back as it is
   */
  static ExchangeFilter none() {
    return next -> next;
  }
}

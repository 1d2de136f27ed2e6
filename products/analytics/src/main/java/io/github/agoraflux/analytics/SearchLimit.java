package io.github.agoraflux.analytics;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.value.OpenEnum;
import java.util.Optional;
import java.util.Set;

/**
 * The limit of the pricing plan that a query about calls ran into: Agora's code 300.
 *
 * @param value Agora's words
 */
public record SearchLimit(String value) implements OpenEnum<String> {

  /** Too many requests in a second: wait. */
  public static final SearchLimit REQUESTS_PER_SECOND = new SearchLimit("qps limit error");

  /**
   * Too many requests in a day: wait for the next, in UTC. No {@code RateLimited}, for a client
   * repeats those after seconds.
   */
  public static final SearchLimit REQUESTS_PER_DAY = new SearchLimit("qpd limit error");

  /** The span ends too recently. */
  public static final SearchLimit DATA_DELAY = new SearchLimit("query latency limit error");

  /** The span begins too long ago. */
  public static final SearchLimit AVAILABLE_DATA = new SearchLimit("query time range limit error");

  /** The span is too long. */
  public static final SearchLimit SPAN_LENGTH = new SearchLimit("query time length limit error");

  /** The plan does not have the service at all. */
  public static final SearchLimit NOT_SUBSCRIBED =
      new SearchLimit(
          "you have no auth to access this service, please buy or upgrade your service package");

  private static final Set<SearchLimit> KNOWN =
      Set.of(
          REQUESTS_PER_SECOND,
          REQUESTS_PER_DAY,
          DATA_DELAY,
          AVAILABLE_DATA,
          SPAN_LENGTH,
          NOT_SUBSCRIBED);

  /** Agora's code for all of them. */
  static final int CODE = 300;

  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;

  /**
   * The limit that a call ran into.
   *
   * @param failure what the call failed with
   * @return the limit; empty if it failed for another reason
   */
  public static Optional<SearchLimit> of(AgoraException failure) {
    return Integer.toString(CODE).equals(failure.code())
        ? Optional.ofNullable(failure.failure().message()).map(SearchLimit::new)
        : Optional.empty();
  }

  /**
   * Whether waiting helps, with the query as it is: a second, or until the next day.
   *
   * @return true for too many requests
   */
  public boolean isPassing() {
    return equals(REQUESTS_PER_SECOND) || equals(REQUESTS_PER_DAY);
  }

  /** The status that would have been honest; the one that came for words that are not known. */
  int status(int told) {
    if (equals(REQUESTS_PER_SECOND)) {
      return TOO_MANY;
    }
    if (equals(NOT_SUBSCRIBED)) {
      return FORBIDDEN;
    }
    return isKnown() ? BAD_REQUEST : told;
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

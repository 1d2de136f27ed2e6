package io.github.agoraflux.spring.actuate;

import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.ClientClosedException;
import io.github.agoraflux.error.Phase;
import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.error.UnreachableException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.ExchangeFilter;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.spring.AgoraClientCustomizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What came of the attempts that the application made anyway, host by host. Nothing is sent for it.
 * An answer of any kind but 502 to 504 shows that the host is there, one that is too large to be
 * read as well; and what fails before anything is sent because of this application itself shows
 * nothing.
 */
final class Encounters implements ExchangeFilter, AgoraClientCustomizer {

  private static final String ANSWERED = "answered";

  private final Map<String, Encounter> hosts = new ConcurrentHashMap<>();
  private final InstantSource clock;

  Encounters(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The last that was heard of a host.
   *
   * @param at when
   * @param outcome what came of the attempt
   * @param failures how many attempts in a row have failed, 0 if the last did not
   */
  record Encounter(Instant at, String outcome, int failures) {}

  @Override
  public void customize(AgoraClientBuilder client) {
    client.filter(this);
  }

  @Override
  public Exchange around(Exchange next) {
    return call ->
        next.exchange(call)
            .doOnNext(reply -> answered(call, reply))
            .doOnError(failure -> failed(call, failure));
  }

  private void failed(Call call, Throwable failure) {
    if (failure instanceof UnreadableAnswerException) {
      note(call, ANSWERED, false);
    } else if (!isOwnFault(failure)) {
      note(call, failure.getClass().getSimpleName(), true);
    }
  }

  /** All connections are in use, a quota is used up, or there is nobody left to make calls. */
  private static boolean isOwnFault(Throwable failure) {
    if (failure instanceof BudgetExceededException budget) {
      return budget.phase() == Phase.ACQUIRE || budget.phase() == Phase.QUEUE;
    }
    if (failure instanceof UnreachableException unreachable) {
      return unreachable.reason() == UnreachableException.Reason.POOL_OVERFLOW;
    }
    return failure instanceof ClientClosedException || failure instanceof QuotaExceededException;
  }

  private void answered(Call call, Reply reply) {
    boolean gateway = reply.status() >= 502 && reply.status() <= 504;
    note(call, gateway ? "HTTP " + reply.status() : ANSWERED, gateway);
  }

  private void note(Call call, String outcome, boolean failed) {
    Instant now = clock.instant();
    hosts.merge(
        call.endpoint().host(),
        new Encounter(now, outcome, failed ? 1 : 0),
        (last, latest) -> new Encounter(now, outcome, failed ? last.failures() + 1 : 0));
  }

  /** By host, in alphabetical order. */
  Map<String, Encounter> all() {
    return new TreeMap<>(hosts);
  }
}

package io.github.agoraflux.filter;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.ConnectionLostException;
import io.github.agoraflux.error.OutcomeUnknownException;
import io.github.agoraflux.error.Phase;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreachableException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.ExchangeFilter;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.failover.Domains;
import io.github.agoraflux.failover.FailoverSettings;
import io.github.agoraflux.failover.HostHealth;
import io.github.agoraflux.failover.Route;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.relay.Relay;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/**
 * Repeats failed attempts where that can do no harm, and chooses the host of each. An attempt that
 * cannot have reached the server is always harmless to repeat; one that may have is repeated only
 * if the operation is safe or idempotent, else the caller is told with {@link
 * OutcomeUnknownException}. One that was refused for its rate (429) did nothing and is repeated at
 * the same host.
 */
public final class Failover implements ExchangeFilter {

  private final Domains domains;
  private final FailoverSettings settings;
  private final TimeSource time;
  private final HostHealth health;

  private Failover(Domains domains, FailoverSettings settings, TimeSource time) {
    this.domains = domains;
    this.settings = settings;
    this.time = time;
    this.health = new HostHealth(settings, time);
  }

  /**
   * Fails over between hosts.
   *
   * @param domains the hosts there are
   * @param settings waits, and when a host is avoided
   * @param time clock and timers
   * @return the filter, with a memory of hosts of its own
   */
  public static Failover over(Domains domains, FailoverSettings settings, TimeSource time) {
    return new Failover(domains, settings, time);
  }

  /**
   * Fails over between hosts with the default settings, on the machine's clock.
   *
   * @param domains the hosts there are
   * @return the filter, with a memory of hosts of its own
   */
  public static Failover over(Domains domains) {
    return over(domains, FailoverSettings.defaults(), TimeSource.system());
  }

  @Override
  public Exchange around(Exchange next) {
    return call -> new Repeated(call, next, this);
  }

  /** What waits are documented for one operation alone are those after an answer of Agora. */
  private List<Duration> waitsAfter(AgoraException failure, Operation.Template<?> operation) {
    return failure.status() == null ? settings.waits() : settings.waitsOr(operation.waits());
  }

  private Duration waitBefore(Duration wait, AgoraException failure) {
    if (failure instanceof RejectedException.RateLimited limited && limited.retryAfter() != null) {
      return limited.retryAfter();
    }
    double factor = 1 + settings.jitter() * (2 * ThreadLocalRandom.current().nextDouble() - 1);
    return Duration.ofNanos((long) (wait.toNanos() * factor));
  }

  private static final class Repeated extends Mono<Reply> {

    private final Call call;
    private final Exchange next;
    private final Failover filter;

    Repeated(Call call, Exchange next, Failover filter) {
      this.call = call;
      this.next = next;
      this.filter = filter;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Reply> awaiting) {
      filter.new Attempts(awaiting, call, next).begin();
    }
  }

  /** The attempts of one call, one after the other. */
  private final class Attempts extends Relay<Reply, Reply> {

    private final Call call;
    private final Exchange next;
    private final Operation.Template<?> operation;
    private final Route route;

    // Of the present attempt, of which there is one at a time.
    private Endpoint endpoint;
    private long startedAt;
    private int number;

    /** Before the attempt; the first has none. */
    private @Nullable Duration wait;

    Attempts(CoreSubscriber<? super Reply> awaiting, Call call, Exchange next) {
      super(awaiting);
      this.call = call;
      this.next = next;
      this.operation = call.operation().template();
      this.route = new Route(operation, domains, health, settings);
      this.endpoint = route.current();
    }

    @Override
    protected Mono<Reply> source() {
      return wait == null
          ? following()
          : Mono.delay(wait, time.scheduler()).flatMap(tick -> following());
    }

    private Mono<Reply> following() {
      endpoint = route.current();
      startedAt = time.nanoTime();
      number++;
      call.progress().attempt(endpoint, number);
      return next.exchange(call.at(endpoint));
    }

    @Override
    protected void onItem(Reply reply) {
      health.succeeded(endpoint, startedAt);
      deliver(reply);
    }

    @Override
    protected void onFailure(Throwable error) {
      if (error instanceof AgoraException failure) {
        after(failure);
      } else {
        fail(error);
      }
    }

    private void after(AgoraException failure) {
      boolean hostFailed = speaksAgainstHost(failure);
      if (hostFailed) {
        health.failed(endpoint, startedAt, failure);
      } else if (provesHostAlive(failure)) {
        health.succeeded(endpoint, startedAt);
      }
      List<Duration> waits = waitsAfter(failure, operation);
      if (number > waits.size() || !mayRepeat(failure)) {
        fail(verdict(failure));
        return;
      }
      boolean limited = failure instanceof RejectedException.RateLimited;
      if (!limited && route.advance(failure) && hostFailed) {
        health.givenUp(endpoint, startedAt, failure);
      }
      call.progress().waiting(isUnclear(failure));
      wait = waitBefore(waits.get(number - 1), failure);
      again();
    }

    private boolean mayRepeat(AgoraException failure) {
      return failure instanceof RejectedException.RateLimited
          || cannotHaveBeenSent(failure)
          || (isUnclear(failure)
              && failure.isRetryable()
              && operation.repeatability().allowsRepeat());
    }

    /**
     * What the caller is told in the end: for an operation that must not be done twice, that its
     * outcome is unknown.
     */
    private AgoraException verdict(AgoraException failure) {
      return isUnclear(failure) && !operation.repeatability().allowsRepeat()
          ? new OutcomeUnknownException(failure.failure(), operation.remedy(), failure)
          : failure;
    }
  }

  /** Whether the attempt failed before its first byte was written. */
  private static boolean cannotHaveBeenSent(AgoraException failure) {
    return ranOutOf(failure, Phase.CONNECT)
        || (failure instanceof UnreachableException unreachable
            && unreachable.reason() != UnreachableException.Reason.POOL_OVERFLOW);
  }

  /**
   * Whether the attempt may have been carried out, though no answer says so. A server that knows no
   * such operation (501) has not.
   */
  private static boolean isUnclear(AgoraException failure) {
    return (failure instanceof ServerException && failure.isRetryable())
        || failure instanceof ConnectionLostException
        || failure instanceof UnreadableAnswerException
        || ranOutOf(failure, Phase.RESPONSE);
  }

  /** A pooled connection that has gone stale in the meantime says nothing of its host. */
  private static boolean speaksAgainstHost(AgoraException failure) {
    return (cannotHaveBeenSent(failure) && !isStale(failure))
        || failure instanceof ConnectionLostException
        || ranOutOf(failure, Phase.RESPONSE)
        || (failure instanceof ServerException && isGatewayStatus(failure.status()));
  }

  /** An answer that is not Agora's, such as some proxy's page, proves neither. */
  private static boolean provesHostAlive(AgoraException failure) {
    return failure.status() != null && !(failure instanceof UnreadableAnswerException);
  }

  private static boolean isStale(AgoraException failure) {
    return failure instanceof UnreachableException unreachable
        && unreachable.reason() == UnreachableException.Reason.STALE_CONNECTION;
  }

  private static boolean isGatewayStatus(@Nullable Integer status) {
    return status != null && status >= 502 && status <= 504;
  }

  private static boolean ranOutOf(AgoraException failure, Phase phase) {
    return failure instanceof BudgetExceededException exceeded && exceeded.phase() == phase;
  }
}

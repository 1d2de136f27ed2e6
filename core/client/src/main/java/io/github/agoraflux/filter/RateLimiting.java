package io.github.agoraflux.filter;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.Phase;
import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.ExchangeFilter;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.limit.Permit;
import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.limit.RateLimiter;
import io.github.agoraflux.limit.RateLimits;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.relay.Relay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/**
 * Makes every attempt wait for a permit of each quota its operation draws on. A refusal that comes
 * all the same (429, or a body that says so) pauses those quotas, and only those.
 */
public final class RateLimiting implements ExchangeFilter {

  /**
   * The pause after a refusal that names none; up to half of it more or less, so that many clients
   * do not come back as one.
   */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final RateLimits limits;
  private final QuotaOwner owner;
  private final Duration maxWait;

  private RateLimiting(RateLimits limits, QuotaOwner owner, Duration maxWait) {
    this.limits = limits;
    this.owner = owner;
    this.maxWait = maxWait;
  }

  /**
   * Limits attempts.
   *
   * @param limits where the limiters are; clients that give the same object share them
   * @param owner whose quotas are drawn on
   * @param maxWait how long an attempt may wait for its permit
   * @return the filter
   */
  public static RateLimiting by(RateLimits limits, QuotaOwner owner, Duration maxWait) {
    return new RateLimiting(limits, owner, maxWait);
  }

  @Override
  public Exchange around(Exchange next) {
    return call ->
        call.operation().template().quotas().isEmpty()
            ? next.exchange(call)
            : Mono.defer(() -> limited(call, limiterFor(call.operation()), next));
  }

  private Mono<Reply> limited(Call call, RateLimiter limiter, Exchange next) {
    Permit free = limiter.tryAcquire();
    return free != null
        ? new Permitted(call, limiter, free, next)
        : limiter
            .acquire(maxWait)
            .onErrorMap(QuotaExceededException.class, refusal -> explained(refusal, call))
            .flatMap(permit -> new Permitted(call, limiter, permit, next));
  }

  private static boolean wasAnswered(Throwable error) {
    return error instanceof AgoraException known && known.status() != null;
  }

  private static Duration pauseAfter(RejectedException.RateLimited refusal) {
    Duration asked = refusal.retryAfter();
    return asked != null
        ? asked
        : PAUSE.dividedBy(2).plusNanos(ThreadLocalRandom.current().nextLong(PAUSE.toNanos()));
  }

  private AgoraException explained(QuotaExceededException refusal, Call call) {
    return refusal.reason() == QuotaExceededException.Reason.WAITED_TOO_LONG
        ? new BudgetExceededException(call.progress().failure(), Phase.QUEUE, maxWait, refusal)
        : new QuotaExceededException(
            call.progress().failure(), refusal.quota(), refusal.reason(), null);
  }

  private RateLimiter limiterFor(Operation<?> operation) {
    List<Quota> quotas = operation.template().quotas();
    return quotas.size() == 1
        ? limiterOf(quotas.get(0), operation)
        : RateLimiter.allOf(
            quotas.stream().map(quota -> limiterOf(quota, operation)).toList(), limits.time());
  }

  private RateLimiter limiterOf(Quota quota, Operation<?> operation) {
    String variable = quota.variable();
    return limits.limiter(
        operation.id(),
        quota,
        owner.of(quota.scope()),
        variable == null ? null : operation.variable(variable));
  }

  /** An attempt that has its permit. */
  private static final class Permitted extends Mono<Reply> {

    private final Call call;
    private final RateLimiter limiter;
    private final Permit permit;
    private final Exchange next;

    Permitted(Call call, RateLimiter limiter, Permit permit, Exchange next) {
      this.call = call;
      this.limiter = limiter;
      this.permit = permit;
      this.next = next;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Reply> awaiting) {
      new Settling(awaiting, this).begin();
    }
  }

  /**
   * An answer settles the permit. Without one it goes back, which has no effect once the request
   * was sent: then the request may still be on its way, and its window begins accordingly.
   */
  private static final class Settling extends Relay<Reply, Reply> {

    private final Permitted attempt;

    Settling(CoreSubscriber<? super Reply> awaiting, Permitted attempt) {
      super(awaiting);
      this.attempt = attempt;
    }

    @Override
    protected Mono<Reply> source() {
      return attempt.next.exchange(attempt.call.onSending(attempt.permit::sent));
    }

    @Override
    protected void onItem(Reply reply) {
      attempt.permit.settle();
      deliver(reply);
    }

    @Override
    protected void onEnd() {
      attempt.permit.settle();
      complete();
    }

    @Override
    protected void onFailure(Throwable failure) {
      if (failure instanceof RejectedException.RateLimited refusal) {
        attempt.limiter.pause(pauseAfter(refusal));
      }
      if (wasAnswered(failure)) {
        attempt.permit.settle();
      } else {
        attempt.permit.giveBack();
      }
      fail(failure);
    }

    @Override
    protected void onCancelled() {
      attempt.permit.giveBack();
    }
  }
}

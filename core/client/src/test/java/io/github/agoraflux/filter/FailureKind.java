package io.github.agoraflux.filter;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.ClientClosedException;
import io.github.agoraflux.error.ConnectionLostException;
import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.Phase;
import io.github.agoraflux.error.QuotaExceededException;
import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.error.ServerException;
import io.github.agoraflux.error.UnreachableException;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Reply;
import java.time.Duration;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Every way in which an attempt can fail, as the filters inside of failover report it. */
enum FailureKind {
  RESOLUTION(unreachable(UnreachableException.Reason.RESOLUTION)),
  CONNECTION(unreachable(UnreachableException.Reason.CONNECTION)),
  HANDSHAKE(unreachable(UnreachableException.Reason.HANDSHAKE)),
  STALE_CONNECTION(unreachable(UnreachableException.Reason.STALE_CONNECTION)),
  POOL_OVERFLOW(unreachable(UnreachableException.Reason.POOL_OVERFLOW)),
  QUEUE_BUDGET(budget(Phase.QUEUE)),
  ACQUIRE_BUDGET(budget(Phase.ACQUIRE)),
  CONNECT_BUDGET(budget(Phase.CONNECT)),
  RESPONSE_BUDGET(true, budget(Phase.RESPONSE)),
  LOST(true, failure -> new ConnectionLostException(failure, null)),
  UNREADABLE(
      true,
      failure -> new UnreadableAnswerException(failure.answered(200, null, null), "odd", null)),
  TOO_LARGE(true, failure -> UnreadableAnswerException.tooLarge(failure, 10)),
  QUOTA_EXCEEDED(
      failure ->
          new QuotaExceededException(
              failure, "sample", QuotaExceededException.Reason.QUEUE_FULL, null)),
  CLIENT_CLOSED(failure -> new ClientClosedException(failure, null)),
  HTTP_400(true, status(400)),
  HTTP_401(true, status(401)),
  HTTP_403(true, status(403)),
  HTTP_404(true, status(404)),
  HTTP_409(true, status(409)),
  HTTP_429(true, status(429)),
  HTTP_500(true, status(500)),
  HTTP_501(true, status(501)),
  HTTP_502(true, status(502)),
  HTTP_503(true, status(503)),
  HTTP_504(true, status(504));

  private final boolean sent;

  @SuppressWarnings("ImmutableEnumChecker") // every lambda here captures constants only
  private final Function<Failure, AgoraException> exception;

  FailureKind(Function<Failure, AgoraException> exception) {
    this(false, exception);
  }

  FailureKind(boolean sent, Function<Failure, AgoraException> exception) {
    this.sent = sent;
    this.exception = exception;
  }

  /** Lets an attempt fail in this way. */
  Mono<Reply> on(Call call) {
    return Mono.defer(
        () -> {
          call.progress().connecting("request-" + call.progress().attempts());
          if (sent) {
            call.sending();
          }
          return Mono.error(exception.apply(call.progress().failure()));
        });
  }

  /** Lets an attempt be refused for its rate, with a {@code Retry-After}. */
  static Function<Call, Mono<Reply>> limitedFor(Duration retryAfter) {
    return call ->
        Mono.defer(
            () -> {
              call.sending();
              Failure failure = call.progress().failure().answered(429, null, null);
              return Mono.error(new RejectedException.RateLimited(failure, retryAfter));
            });
  }

  private static Function<Failure, AgoraException> unreachable(UnreachableException.Reason reason) {
    return failure -> new UnreachableException(failure, reason, null);
  }

  private static Function<Failure, AgoraException> budget(Phase phase) {
    return failure -> new BudgetExceededException(failure, phase, Duration.ofSeconds(5), null);
  }

  private static Function<Failure, AgoraException> status(int status) {
    return failure -> {
      Failure answered = failure.answered(status, null, null);
      return status >= 500
          ? new ServerException(answered, null)
          : RejectedException.of(status, answered, null);
    };
  }
}

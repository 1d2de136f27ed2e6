package io.github.agoraflux.transport;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.BudgetExceededException;
import io.github.agoraflux.error.ConnectionLostException;
import io.github.agoraflux.error.Failure;
import io.github.agoraflux.error.Phase;
import io.github.agoraflux.error.UnreachableException;
import io.github.agoraflux.error.UnreachableException.Reason;
import io.github.agoraflux.error.UnreadableAnswerException;
import io.github.agoraflux.exchange.Call;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.resolver.dns.DnsErrorCauseException;
import io.netty.resolver.dns.DnsNameResolverException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import reactor.pool.PoolAcquirePendingLimitException;
import reactor.pool.PoolAcquireTimeoutException;

/** Says what a network error proves: above all, whether the request can have reached the server. */
final class TransportFailures {

  private final HttpSettings settings;

  TransportFailures(HttpSettings settings) {
    this.settings = settings;
  }

  AgoraException translate(Throwable error, Call call) {
    Failure failure = call.progress().failure();
    return call.progress().isSent() ? afterSending(error, failure) : beforeSending(error, failure);
  }

  private AgoraException beforeSending(Throwable error, Failure failure) {
    if (error instanceof PoolAcquireTimeoutException) {
      return budget(failure, Phase.ACQUIRE, error);
    }
    if (error instanceof PoolAcquirePendingLimitException) {
      return new UnreachableException(failure, Reason.POOL_OVERFLOW, error);
    }
    if (error instanceof ConnectTimeoutException
        || isA(error, SslHandshakeTimeoutException.class)) {
      return budget(failure, Phase.CONNECT, error);
    }
    return new UnreachableException(failure, reason(error), error);
  }

  private AgoraException afterSending(Throwable error, Failure failure) {
    if (error instanceof AnswerTooLargeException) {
      return UnreadableAnswerException.tooLarge(failure, settings.maxAnswerBytes());
    }
    if (error instanceof ReadTimeoutException) {
      return budget(failure, Phase.RESPONSE, error);
    }
    if (error instanceof DecoderException && !isA(error, SSLException.class)) {
      return new UnreadableAnswerException(failure, "it is no HTTP", error);
    }
    return new ConnectionLostException(failure, error);
  }

  private static Reason reason(Throwable error) {
    if (isA(error, UnknownHostException.class)
        || isA(error, DnsNameResolverException.class)
        || isA(error, DnsErrorCauseException.class)) {
      return Reason.RESOLUTION;
    }
    if (isA(error, SSLException.class) || isA(error, GeneralSecurityException.class)) {
      return Reason.HANDSHAKE;
    }
    return error instanceof java.net.SocketException ? Reason.CONNECTION : Reason.STALE_CONNECTION;
  }

  private AgoraException budget(Failure failure, Phase phase, Throwable error) {
    Budgets budgets = settings.budgets();
    return new BudgetExceededException(
        failure,
        phase,
        switch (phase) {
          case ACQUIRE -> budgets.acquire();
          case CONNECT -> budgets.connect();
          case RESPONSE -> budgets.response();
          case QUEUE -> budgets.queue();
          case CALL, POLLING -> budgets.call();
        },
        error);
  }

  private static boolean isA(Throwable error, Class<? extends Throwable> type) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}

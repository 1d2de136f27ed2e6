package io.github.agoraflux.transport;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.ClientClosedException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.Reply;
import io.netty.handler.codec.http.FullHttpRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.pool.InstrumentedPool;
import reactor.pool.Pool;
import reactor.pool.PooledRef;

/**
 * Sends attempts over connections of Reactor Netty, HTTP/1.1. It has a connection pool of its own
 * for each host and shares the process's event loops. What fails is never sent again from here: the
 * transport does not know what is safe to repeat.
 */
public final class NettyTransport implements Exchange {

  static final String REQUEST_ID = "X-Request-ID";

  private final Map<Endpoint, InstrumentedPool<HttpConnection>> pools = new ConcurrentHashMap<>();
  private final HttpSettings settings;
  private final Connector connector;
  private final HttpRequests requests;
  private final TransportFailures failures;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * A transport with pools of its own. Nothing is connected until a call is made.
   *
   * @param settings pool, budgets, sizes and TLS
   */
  public NettyTransport(HttpSettings settings) {
    this.settings = settings;
    this.connector = new Connector(settings);
    this.requests = new HttpRequests(settings.compression());
    this.failures = new TransportFailures(settings);
  }

  @Override
  public Mono<Reply> exchange(Call call) {
    return new Sent(call, this);
  }

  /**
   * Whether {@link #close()} was called.
   *
   * @return true once the pool is being released
   */
  public boolean isClosed() {
    return closed.get();
  }

  /**
   * Releases the pools and their connections.
   *
   * @return completes when all are closed; repeating it does no harm
   */
  public Mono<Void> close() {
    return Mono.defer(
        () -> {
          closed.set(true);
          return Mono.whenDelayError(pools.values().stream().map(Pool::disposeLater).toList());
        });
  }

  private void attempt(Call call, CoreSubscriber<? super Reply> awaiting) {
    String given = call.headers().get(REQUEST_ID);
    String requestId = given == null ? RequestIds.next() : given;
    call.progress().connecting(requestId);
    new Attempt(awaiting, call, requestId, this).begin();
  }

  /** A pool that is asked once it is released would open connections that nobody closes. */
  Mono<PooledRef<HttpConnection>> connection(Call call) {
    InstrumentedPool<HttpConnection> pool = pool(call.endpoint());
    return closed.get()
        ? Mono.error(new ClientClosedException(call.progress().failure(), null))
        : pool.acquire(settings.budgets().acquire());
  }

  FullHttpRequest request(Call call, String requestId) {
    return requests.of(call, requestId);
  }

  AgoraException translate(Throwable failure, Call call) {
    return failures.translate(failure, call);
  }

  private InstrumentedPool<HttpConnection> pool(Endpoint endpoint) {
    InstrumentedPool<HttpConnection> known = pools.get(endpoint);
    if (known != null) {
      return known;
    }
    InstrumentedPool<HttpConnection> made =
        ConnectionPool.of(connector.connectingTo(endpoint), settings);
    InstrumentedPool<HttpConnection> earlier = pools.putIfAbsent(endpoint, made);
    if (earlier == null) {
      return made;
    }
    made.dispose();
    return earlier;
  }

  private static final class Sent extends Mono<Reply> {

    private final Call call;
    private final NettyTransport transport;

    Sent(Call call, NettyTransport transport) {
      this.call = call;
      this.transport = transport;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Reply> awaiting) {
      transport.attempt(call, awaiting);
    }
  }
}

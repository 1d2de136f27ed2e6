package io.github.agoraflux.transport;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.ClientClosedException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.Reply;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslContextBuilder;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Publisher;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.netty.NettyPipeline;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.SslProvider;

/**
 * Sends attempts over Reactor Netty. It has a connection pool of its own and shares the process's
 * event loops. Reactor Netty's retry is off: it does not know what is safe to repeat.
 */
public final class NettyTransport implements Exchange {

  static final String REQUEST_ID = "X-Request-ID";

  private final ConnectionProvider pool;
  private final HttpClient plain;
  private final HttpClient secure;
  private final Map<Endpoint, Senders> senders = new ConcurrentHashMap<>();
  private final TransportFailures failures;
  private final AnswerReading reading;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * A transport with a pool of its own. Nothing is connected until a call is made.
   *
   * @param settings pool, budgets, sizes and TLS
   */
  public NettyTransport(HttpSettings settings) {
    this.failures = new TransportFailures(settings);
    this.reading = new AnswerReading(settings.maxAnswerBytes());
    this.pool =
        ConnectionProvider.builder("agoraflux")
            .maxConnections(settings.maxConnections())
            .pendingAcquireMaxCount(settings.maxPending())
            .pendingAcquireTimeout(settings.budgets().acquire())
            .maxIdleTime(settings.maxIdleTime())
            .maxLifeTime(settings.maxLifeTime())
            .evictInBackground(settings.evictionInterval())
            .lifo()
            .build();
    this.plain = client(pool, settings);
    this.secure = secured(plain, settings);
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
   * Releases the pool and its connections.
   *
   * @return completes when all are closed; repeating it does no harm
   */
  public Mono<Void> close() {
    return Mono.defer(
        () -> {
          closed.set(true);
          return pool.disposeLater();
        });
  }

  private void attempt(Call call, CoreSubscriber<? super Reply> awaiting) {
    String given = call.headers().get(REQUEST_ID);
    String requestId = given == null ? RequestIds.next() : given;
    call.progress().connecting(requestId);
    new Attempt(awaiting, call, requestId, this).begin();
  }

  /** A pool that is asked once it is released would open connections that nobody closes. */
  Publisher<Reply> answer(Call call) {
    return closed.get()
        ? Mono.error(new ClientClosedException(call.progress().failure(), null))
        : senders(call.endpoint())
            .to(call.operation().template().method())
            .uri(call.target())
            .response(reading);
  }

  AgoraException translate(Throwable failure, Call call) {
    return failures.translate(failure, call);
  }

  private Senders senders(Endpoint endpoint) {
    Senders known = senders.get(endpoint);
    if (known != null) {
      return known;
    }
    Senders made = Senders.of(endpoint.isSecure() ? secure : plain, endpoint);
    senders.put(endpoint, made);
    return made;
  }

  private static HttpClient client(ConnectionProvider pool, HttpSettings settings) {
    HttpClient client =
        HttpClient.create(pool)
            .disableRetry(true)
            .followRedirect(false)
            .compress(settings.compression())
            .doOnChannelInit(
                (observer, channel, address) ->
                    channel
                        .pipeline()
                        .addBefore(
                            NettyPipeline.ReactiveBridge,
                            "agoraflux.silence",
                            new AnswerSilence(settings.budgets().response())))
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                Math.toIntExact(settings.budgets().connect().toMillis()));
    HostResolver resolver = settings.resolver();
    return resolver == null ? client : client.resolver(new ResolverAdapter(resolver));
  }

  private static HttpClient secured(HttpClient client, HttpSettings settings) {
    return client.secure(
        ssl -> ssl.sslContext(tls(settings)).handshakeTimeout(settings.budgets().connect()));
  }

  private static SslProvider.GenericSslContextSpec<SslContextBuilder> tls(HttpSettings settings) {
    return Http11SslContextSpec.forClient().configure(context -> configure(context, settings));
  }

  private static void configure(SslContextBuilder context, HttpSettings settings) {
    context.protocols("TLSv1.3", "TLSv1.2");
    if (settings.trustManagers() != null) {
      context.trustManager(settings.trustManagers());
    } else if (!settings.certificates().isEmpty()) {
      context.trustManager(settings.certificates().toArray(X509Certificate[]::new));
    }
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

package io.github.agoraflux.transport;

import io.github.agoraflux.error.ClientClosedException;
import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.Reply;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ssl.SslContextBuilder;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.NettyOutbound;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientRequest;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.SslProvider;

/**
 * Sends attempts over Reactor Netty. It has a connection pool of its own and shares the process's
 * event loops. Reactor Netty's retry is off: it does not know what is safe to repeat.
 */
public final class NettyTransport implements Exchange {

  private static final String REQUEST_ID = "X-Request-ID";

  private final ConnectionProvider pool;
  private final HttpClient plain;
  private final HttpClient secure;
  private final Map<Endpoint, Senders> senders = new ConcurrentHashMap<>();
  private final HttpSettings settings;
  private final TransportFailures failures;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * A transport with a pool of its own. Nothing is connected until a call is made.
   *
   * @param settings pool, budgets, sizes and TLS
   */
  public NettyTransport(HttpSettings settings) {
    this.settings = settings;
    this.failures = new TransportFailures(settings);
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
    return Mono.defer(() -> attempt(call));
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

  /** A pool that is asked once it is released would open connections that nobody closes. */
  private Mono<Reply> attempt(Call call) {
    if (closed.get()) {
      return Mono.error(new ClientClosedException(call.progress().failure(), null));
    }
    String given = call.headers().get(REQUEST_ID);
    String requestId = given == null ? RequestIds.next() : given;
    call.progress().connecting(requestId);
    return senders(call.endpoint())
        .to(call.operation().template().method())
        .uri(call.target())
        .send((request, outbound) -> write(call, requestId, request, outbound))
        .response(this::read)
        .single()
        .onErrorMap(Exception.class, error -> failures.translate(error, call));
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

  private static Publisher<Void> write(
      Call call, String requestId, HttpClientRequest request, NettyOutbound outbound) {
    HttpHeaders headers = request.requestHeaders();
    call.headers().forEach(headers::set);
    headers.set(REQUEST_ID, requestId);
    byte[] body = call.body();
    call.sending();
    if (body == null) {
      return outbound;
    }
    headers.setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
    return outbound.sendObject(Unpooled.wrappedBuffer(body));
  }

  private Publisher<Reply> read(HttpClientResponse response, ByteBufFlux content) {
    HttpHeaders headers = response.responseHeaders();
    int status = response.status().code();
    int announced = headers.getInt(HttpHeaderNames.CONTENT_LENGTH, 0);
    return content
        .collect(() -> new AnswerBody(settings.maxAnswerBytes(), announced), AnswerBody::append)
        .map(body -> Reply.of(status, name -> headers.get(name), body.toBytes()));
  }

  private static HttpClient client(ConnectionProvider pool, HttpSettings settings) {
    HttpClient client =
        HttpClient.create(pool)
            .disableRetry(true)
            .followRedirect(false)
            .compress(settings.compression())
            .responseTimeout(settings.budgets().response())
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
}

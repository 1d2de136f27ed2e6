package io.github.agoraflux.benchmarks.subject;

import io.netty.handler.ssl.SslContextBuilder;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.SslProvider;

/** What all who call through Reactor Netty have in common; event loops are the default ones. */
final class ReactorNetty {

  private static final int PENDING = 20_000;

  private ReactorNetty() {}

  static ConnectionProvider pool(Target target) {
    return ConnectionProvider.builder("benchmark")
        .maxConnections(target.connections())
        .pendingAcquireMaxCount(PENDING)
        .lifo()
        .build();
  }

  static HttpClient client(ConnectionProvider pool, Target target) {
    HttpClient client = HttpClient.create(pool);
    return target.isSecure() ? client.secure(ssl -> ssl.sslContext(tls(target))) : client;
  }

  private static SslProvider.GenericSslContextSpec<SslContextBuilder> tls(Target target) {
    return Http11SslContextSpec.forClient()
        .configure(context -> context.trustManager(target.certificate()));
  }
}

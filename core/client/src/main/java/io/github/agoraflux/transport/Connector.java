package io.github.agoraflux.transport;

import io.github.agoraflux.exchange.Endpoint;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContentDecompressor;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLParameters;
import reactor.core.publisher.Mono;
import reactor.netty.NettyPipeline;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.HttpResources;
import reactor.netty.tcp.SslProvider;
import reactor.netty.tcp.TcpClient;
import reactor.netty.transport.AddressUtils;

/** Opens connections, secured where the endpoint is, on the event loops of the process. */
final class Connector {

  private static final int MAX_STATUS_LINE_BYTES = 4096;
  private static final int MAX_HEADER_BYTES = 16 * 1024;

  private final HttpSettings settings;
  private final TcpClient plain;
  private final TcpClient secure;

  Connector(HttpSettings settings) {
    this.settings = settings;
    this.plain = client(settings);
    this.secure = plain.secure(this::secure);
  }

  /** Opens a connection for each subscriber. A name is resolved anew for each. */
  Mono<HttpConnection> connectingTo(Endpoint endpoint) {
    InetSocketAddress address = AddressUtils.createUnresolved(endpoint.host(), endpoint.port());
    return (endpoint.isSecure() ? secure : plain)
        .remoteAddress(() -> address)
        .connect()
        .map(connection -> connection.channel().pipeline().get(HttpConnection.class));
  }

  private TcpClient client(HttpSettings settings) {
    TcpClient client =
        TcpClient.newConnection()
            .runOn(HttpResources.get())
            .doOnChannelInit((observer, channel, address) -> addHttp(channel))
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                Math.toIntExact(settings.budgets().connect().toMillis()));
    HostResolver resolver = settings.resolver();
    return resolver == null ? client : client.resolver(new ResolverAdapter(resolver));
  }

  private void addHttp(Channel channel) {
    add(channel, "agoraflux.codec", new HttpClientCodec(decoding(), false, false));
    if (settings.compression()) {
      add(
          channel,
          "agoraflux.decompression",
          new HttpContentDecompressor(settings.maxAnswerBytes()));
    }
    add(
        channel,
        "agoraflux.connection",
        new HttpConnection(channel, settings.budgets().response(), settings.maxAnswerBytes()));
  }

  private static void add(Channel channel, String name, ChannelHandler handler) {
    channel.pipeline().addBefore(NettyPipeline.ReactiveBridge, name, handler);
  }

  private static HttpDecoderConfig decoding() {
    return new HttpDecoderConfig()
        .setMaxInitialLineLength(MAX_STATUS_LINE_BYTES)
        .setMaxHeaderSize(MAX_HEADER_BYTES);
  }

  private void secure(SslProvider.SslContextSpec ssl) {
    ssl.sslContext(contexts())
        .handshakeTimeout(settings.budgets().connect())
        .handlerConfigurator(Connector::verifyHost);
  }

  private SslProvider.GenericSslContextSpec<SslContextBuilder> contexts() {
    return Http11SslContextSpec.forClient().configure(this::configure);
  }

  private void configure(SslContextBuilder context) {
    context.protocols("TLSv1.3", "TLSv1.2");
    if (settings.trustManagers() != null) {
      context.trustManager(settings.trustManagers());
    } else if (!settings.certificates().isEmpty()) {
      context.trustManager(settings.certificates().toArray(X509Certificate[]::new));
    }
  }

  private static void verifyHost(SslHandler handler) {
    SSLParameters parameters = handler.engine().getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    handler.engine().setSSLParameters(parameters);
  }
}

package io.github.agoraflux.benchmarks.server;

import io.github.agoraflux.benchmarks.wire.Sockets;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers requests with canned bytes, on loopback alone: once in the clear, once over TLS. */
public final class LoadServer implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final int THREADS = 2;
  private static final int BACKLOG = 4096;
  private static final Duration LIFE = Duration.ofDays(2);

  private final CannedAnswers answers;
  private final Sockets sockets;
  private final Channel plain;
  private final Channel secure;
  private final X509Bundle authority;

  private LoadServer(
      CannedAnswers answers, Sockets sockets, Channel plain, Channel secure, X509Bundle authority) {
    this.answers = answers;
    this.sockets = sockets;
    this.plain = plain;
    this.secure = secure;
    this.authority = authority;
  }

  /**
   * Starts a server on ports that are free.
   *
   * @param pages how many pages the list of channels has
   * @return the server, which answers already
   * @throws Exception if it cannot listen, or make a certificate for itself
   */
  public static LoadServer start(int pages) throws Exception {
    CannedAnswers answers = new CannedAnswers(pages);
    X509Bundle authority =
        lasting("CN=Authority of benchmarks").setIsCertificateAuthority(true).buildSelfSigned();
    X509Bundle own =
        lasting("CN=Server of benchmarks").addSanIpAddress(HOST).buildIssuedBy(authority);
    SslContext tls = SslContextBuilder.forServer(own.toKeyManagerFactory()).build();
    Sockets sockets = new Sockets(THREADS);
    WaitingRoom waitingRoom = new WaitingRoom(answers);
    Supplier<AnswerHandler> handlers = () -> new AnswerHandler(answers, waitingRoom);
    return new LoadServer(
        answers,
        sockets,
        listen(sockets, handlers, null),
        listen(sockets, handlers, tls),
        authority);
  }

  /**
   * Where to call.
   *
   * @param isSecure whether over TLS
   * @return scheme, host and port
   */
  public URI uri(boolean isSecure) {
    Channel listener = isSecure ? secure : plain;
    int port = ((InetSocketAddress) listener.localAddress()).getPort();
    return URI.create((isSecure ? "https://" : "http://") + HOST + ':' + port);
  }

  /**
   * What to trust over TLS.
   *
   * @return the certificate of the authority that vouches for the server
   */
  public X509Certificate certificate() {
    return authority.getCertificate();
  }

  @Override
  public void close() {
    sockets.close();
    answers.close();
  }

  private static CertificateBuilder lasting(String subject) {
    Instant now = Instant.now();
    return new CertificateBuilder()
        .ecp256()
        .subject(subject)
        .notBefore(now.minus(LIFE))
        .notAfter(now.plus(LIFE));
  }

  private static Channel listen(
      Sockets sockets, Supplier<AnswerHandler> handlers, @Nullable SslContext tls)
      throws Exception {
    return new ServerBootstrap()
        .group(sockets.eventLoops())
        .channel(sockets.server())
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childHandler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                if (tls != null) {
                  channel.pipeline().addLast(tls.newHandler(channel.alloc()));
                }
                channel.pipeline().addLast(handlers.get());
              }
            })
        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
        .sync()
        .channel();
  }
}

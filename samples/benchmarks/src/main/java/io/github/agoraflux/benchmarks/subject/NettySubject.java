package io.github.agoraflux.benchmarks.subject;

import io.github.agoraflux.benchmarks.wire.AnswerReader;
import io.github.agoraflux.benchmarks.wire.Requests;
import io.github.agoraflux.benchmarks.wire.Sockets;
import io.github.agoraflux.benchmarks.wire.UsersAnswer;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * A bare Netty pipeline: the floor. Its connections are there from the start; it has no pool worth
 * the name, no timeouts, no repeats.
 */
final class NettySubject implements Subject {

  private final AnswerReader<UsersAnswer> reader = AnswerReader.users();
  private final Sockets sockets;
  private final Deque<NettyConnection> idle = new ConcurrentLinkedDeque<>();
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

  NettySubject(Target target) {
    this.sockets = new Sockets(Math.max(4, Runtime.getRuntime().availableProcessors()));
    Bootstrap bootstrap = bootstrap(target);
    Deque<ChannelFuture> connecting = new ArrayDeque<>();
    for (int i = 0; i < target.connections(); i++) {
      connecting.add(bootstrap.connect(target.base().getHost(), target.base().getPort()));
    }
    connecting.forEach(
        connected ->
            idle.push(
                connected.syncUninterruptibly().channel().pipeline().get(NettyConnection.class)));
  }

  @Override
  public void users(String channel, Outcome outcome) {
    String request = Requests.users(channel);
    NettyConnection connection = idle.poll();
    if (connection == null) {
      waiting.add(new Waiting(request, outcome));
      serveWaiting();
    } else {
      connection.send(request, outcome);
    }
  }

  @Override
  public void close() {
    sockets.close();
  }

  private void release(NettyConnection connection) {
    idle.push(connection);
    if (!waiting.isEmpty()) {
      serveWaiting();
    }
  }

  private void serveWaiting() {
    for (NettyConnection connection = idle.poll(); connection != null; connection = idle.poll()) {
      Waiting first = waiting.poll();
      if (first == null) {
        idle.push(connection);
        if (waiting.isEmpty()) {
          return;
        }
      } else {
        connection.send(first.request, first.outcome);
      }
    }
  }

  private Bootstrap bootstrap(Target target) {
    SslContext tls = target.isSecure() ? tls(target) : null;
    return new Bootstrap()
        .group(sockets.eventLoops())
        .channel(sockets.client())
        .option(ChannelOption.TCP_NODELAY, true)
        .handler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                initialize(channel, tls, target);
              }
            });
  }

  private void initialize(SocketChannel channel, @Nullable SslContext tls, Target target) {
    String host = target.base().getHost();
    int port = target.base().getPort();
    if (tls != null) {
      channel.pipeline().addLast(tls.newHandler(channel.alloc(), host, port));
    }
    channel
        .pipeline()
        .addLast(new HttpClientCodec())
        .addLast(new NettyConnection(channel, host + ':' + port, reader, this::release));
  }

  private static SslContext tls(Target target) {
    try {
      return SslContextBuilder.forClient().trustManager(target.certificate()).build();
    } catch (SSLException e) {
      throw new IllegalStateException("cannot set up TLS", e);
    }
  }

  private record Waiting(String request, Outcome outcome) {}
}

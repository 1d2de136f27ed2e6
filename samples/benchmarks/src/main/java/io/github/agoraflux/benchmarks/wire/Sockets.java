package io.github.agoraflux.benchmarks.wire;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import java.time.Duration;
import reactor.netty.resources.LoopResources;

/** Event loops and sockets that Reactor Netty would choose on this machine, for bare Netty. */
public final class Sockets implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final LoopResources resources;
  private final EventLoopGroup eventLoops;

  /**
   * A group of event loops of its own.
   *
   * @param threads how many
   */
  public Sockets(int threads) {
    this.resources = LoopResources.create("bare", threads, true);
    this.eventLoops = resources.onServer(true);
  }

  /**
   * The event loops.
   *
   * @return always the same group
   */
  public EventLoopGroup eventLoops() {
    return eventLoops;
  }

  /**
   * The channel of a client.
   *
   * @return its class
   */
  public Class<? extends SocketChannel> client() {
    return resources.onChannelClass(SocketChannel.class, eventLoops);
  }

  /**
   * The channel of a server.
   *
   * @return its class
   */
  public Class<? extends ServerSocketChannel> server() {
    return resources.onChannelClass(ServerSocketChannel.class, eventLoops);
  }

  @Override
  public void close() {
    resources.disposeLater(Duration.ZERO, PATIENCE).block(PATIENCE.multipliedBy(2));
  }
}

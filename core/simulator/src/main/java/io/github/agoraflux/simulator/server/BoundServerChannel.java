package io.github.agoraflux.simulator.server;

import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A server socket that listens before any event loop knows of it, so that a listener can be opened
 * without waiting: connections that come early stay in the queue of the operating system.
 */
final class BoundServerChannel extends NioServerSocketChannel {

  private static final int BACKLOG = 1024;

  private final InetSocketAddress address;

  private BoundServerChannel(ServerSocketChannel socket, InetSocketAddress address) {
    super(socket);
    this.address = address;
  }

  static BoundServerChannel listenOn(InetSocketAddress address) {
    try {
      ServerSocketChannel socket = ServerSocketChannel.open();
      try {
        socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        socket.bind(address, BACKLOG);
        return new BoundServerChannel(socket, (InetSocketAddress) socket.getLocalAddress());
      } catch (IOException taken) {
        socket.close();
        throw taken;
      }
    } catch (IOException taken) {
      throw new IllegalStateException("cannot listen on " + address, taken);
    }
  }

  InetSocketAddress address() {
    return address;
  }

  /**
   * Completes when the operating system has let go of the socket. A closed channel is still there
   * until its selector has looked at it once more, which it has when a timer that was set in one
   * round of the event loop goes off in a later one.
   */
  CompletableFuture<Void> released() {
    CompletableFuture<Void> released = new CompletableFuture<>();
    closeFuture()
        .addListener(
            closed ->
                eventLoop()
                    .schedule(() -> true, 1, TimeUnit.NANOSECONDS)
                    .addListener(later -> released.complete(null)));
    return released;
  }

  @Override
  protected void doBind(SocketAddress ignored) {
    // Bound since it was made.
  }
}

package io.github.agoraflux.simulator.server;

import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;

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

  @Override
  protected void doBind(SocketAddress ignored) {
    // Bound since it was made.
  }
}

package io.github.agoraflux.simulator.server;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.ServerSocketChannel;
import reactor.netty.resources.LoopResources;

/**
 * The event loops of a simulator, with a server socket that is there already.
 *
 * @param loops the event loops
 * @param socket the server socket
 */
record BoundLoops(LoopResources loops, BoundServerChannel socket) implements LoopResources {

  @Override
  public EventLoopGroup onServer(boolean useNative) {
    return loops.onServer(useNative);
  }

  @Override
  public EventLoopGroup onServerSelect(boolean useNative) {
    return loops.onServerSelect(useNative);
  }

  @Override
  public <C extends Channel> C onChannel(Class<C> type, EventLoopGroup group) {
    return type.equals(ServerSocketChannel.class)
        ? type.cast(socket)
        : loops.onChannel(type, group);
  }

  @Override
  public boolean daemon() {
    return loops.daemon();
  }
}

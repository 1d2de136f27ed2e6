package io.github.agoraflux.simulator.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Keeps a port from being given to somebody else while nothing listens on it: a socket is bound to
 * it and does not listen, so that connections are refused.
 */
final class ReservedPort implements AutoCloseable {

  private final Socket holder = new Socket();

  ReservedPort(InetSocketAddress address) {
    try {
      holder.setReuseAddress(true);
      holder.bind(address);
    } catch (IOException taken) {
      throw new UncheckedIOException("cannot keep " + address, taken);
    }
  }

  @Override
  public void close() {
    try {
      holder.close();
    } catch (IOException unlikely) {
      throw new UncheckedIOException(unlikely);
    }
  }
}

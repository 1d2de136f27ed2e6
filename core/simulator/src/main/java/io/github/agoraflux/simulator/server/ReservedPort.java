package io.github.agoraflux.simulator.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps a port from being given to somebody else while nothing listens on it: a socket is bound to
 * it and does not listen, so that connections are refused.
 */
final class ReservedPort implements AutoCloseable {

  /** A closed listener keeps its port until its selector has looked up once more. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofMillis(1);

  private final Socket holder;

  ReservedPort(InetSocketAddress address) {
    this.holder = bound(address);
  }

  private static Socket bound(InetSocketAddress address) {
    long begun = System.nanoTime();
    while (true) {
      Socket socket = new Socket();
      try {
        socket.setReuseAddress(true);
        socket.bind(address);
        return socket;
      } catch (IOException taken) {
        closeQuietly(socket, taken);
        if (System.nanoTime() - begun > PATIENCE.toNanos()) {
          throw new UncheckedIOException("cannot keep " + address, taken);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private static void closeQuietly(Socket socket, IOException reason) {
    try {
      socket.close();
    } catch (IOException also) {
      reason.addSuppressed(also);
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

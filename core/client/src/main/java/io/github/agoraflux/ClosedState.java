package io.github.agoraflux;

/** Whether a client was closed. Goes one way. */
final class ClosedState {

  private volatile boolean closed;

  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }
}

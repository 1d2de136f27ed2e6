package io.github.agoraflux.simulator.server;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The open connections of a listener and the state they share. */
final class Connections {

  private enum State {
    OPEN,
    STALLED,
    KILLED
  }

  private final Set<ConnectionGate> open = ConcurrentHashMap.newKeySet();
  private volatile State state = State.OPEN;

  void add(ConnectionGate gate) {
    open.add(gate);
    if (state == State.KILLED) {
      gate.reset();
    }
  }

  void remove(ConnectionGate gate) {
    open.remove(gate);
  }

  boolean areStalled() {
    return state == State.STALLED;
  }

  void stall() {
    state = State.STALLED;
  }

  void resume() {
    state = State.OPEN;
    open.forEach(ConnectionGate::resume);
  }

  /** Resets every connection and all that still come; completes when none is left of those now. */
  CompletableFuture<Void> kill() {
    state = State.KILLED;
    open.forEach(ConnectionGate::reset);
    return CompletableFuture.allOf(
        open.stream().map(ConnectionGate::closed).toArray(CompletableFuture[]::new));
  }

  long count() {
    return open.size();
  }
}

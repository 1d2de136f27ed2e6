package io.github.agoraflux.cloudrecording;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lets only so many resources be on their way from acquire to start at a time; the others wait for
 * their turn in the order in which they came. Without it, sessions that are opened together would
 * all acquire before the first of them starts, for all calls wait in one queue for the quota.
 */
final class StartGate {

  private final AtomicInteger free;
  private final Queue<Turn> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger wakeUps = new AtomicInteger();

  StartGate(int atATime) {
    this.free = new AtomicInteger(atATime);
  }

  /** Asks for a turn, which must be ended or abandoned in any case. */
  Turn enter() {
    Turn turn = new Turn();
    waiting.add(turn);
    admit();
    return turn;
  }

  /** One thread at a time admits; what happens meanwhile, it looks after too. */
  private void admit() {
    if (wakeUps.getAndIncrement() == 0) {
      int seen = 1;
      while (seen != 0) {
        admitWhileFree();
        seen = wakeUps.addAndGet(-seen);
      }
    }
  }

  private void admitWhileFree() {
    while (free.get() > 0) {
      Turn next = waiting.poll();
      if (next == null) {
        return;
      }
      next.grant();
    }
  }

  private enum State {
    WAITING,
    GRANTED,
    STARTING,
    OVER
  }

  /** One resource's way through the gate. */
  final class Turn {

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final Sinks.Empty<Void> granted = Sinks.empty();

    /** Completes when the resource may be acquired. */
    Mono<Void> granted() {
      return granted.asMono();
    }

    private void grant() {
      if (state.compareAndSet(State.WAITING, State.GRANTED)) {
        free.decrementAndGet();
        granted.tryEmitEmpty();
      }
    }

    /** Takes the turn on to the start; not if it was abandoned meanwhile. */
    boolean beginStart() {
      return state.compareAndSet(State.GRANTED, State.STARTING);
    }

    /** The start has ended, in whichever way. */
    void endStart() {
      if (state.compareAndSet(State.STARTING, State.OVER)) {
        leave();
      }
    }

    /** The acquire has ended; if no start has begun by now, none will. */
    void endAcquire() {
      if (state.compareAndSet(State.WAITING, State.OVER)) {
        waiting.remove(this);
      } else if (state.compareAndSet(State.GRANTED, State.OVER)) {
        leave();
      }
    }

    private void leave() {
      free.incrementAndGet();
      admit();
    }
  }
}

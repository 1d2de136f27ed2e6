package io.github.agoraflux.failover;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.error.UnreachableException;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.time.TimeSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What is remembered of hosts that failed. A host is left alone for a while, then one repeatable
 * call probes it while all others still stay away; its success brings everybody back, its failure
 * prolongs the avoidance.
 *
 * <p>Outcomes of attempts that began before the host's state last changed say nothing about the new
 * state and are ignored, so many calls that fail together cannot make a host flap.
 */
public final class HostHealth {

  private final FailoverSettings settings;
  private final TimeSource time;
  private final Map<Endpoint, AtomicReference<State>> states = new ConcurrentHashMap<>();

  /**
   * The memory of a client that has seen no failure.
   *
   * @param settings how long hosts are avoided, and after how many failures
   * @param time the clock
   */
  public HostHealth(FailoverSettings settings, TimeSource time) {
    this.settings = settings;
    this.time = time;
  }

  /**
   * Whether a call should go elsewhere. Where the avoidance is over, the first repeatable call to
   * ask becomes the probe; if none asks for as long again, the first call of any kind.
   *
   * @param endpoint the host in question
   * @param repeatable whether the call could be repeated if the probe fails
   * @return true to go elsewhere
   */
  public boolean avoids(Endpoint endpoint, boolean repeatable) {
    AtomicReference<State> reference = states.get(endpoint);
    if (reference == null) {
      return false;
    }
    State state = reference.get();
    if (!state.down) {
      return false;
    }
    long now = time.nanoTime();
    long due = repeatable ? state.probeAt : state.probeAt + avoidance();
    return now - due < 0 || !reference.compareAndSet(state, state.probedAgainAt(now + avoidance()));
  }

  /**
   * Whether a host is left alone because its name could not be resolved.
   *
   * @param endpoint the host in question
   * @return true if that was the last that was heard of it
   */
  public boolean isUnresolved(Endpoint endpoint) {
    AtomicReference<State> reference = states.get(endpoint);
    return reference != null && reference.get().unresolved;
  }

  /**
   * An attempt was answered.
   *
   * @param endpoint the host
   * @param startedAt when the attempt began, by the clock's nanoseconds
   */
  public void succeeded(Endpoint endpoint, long startedAt) {
    AtomicReference<State> reference = states.get(endpoint);
    if (reference == null) {
      return;
    }
    State state = reference.get();
    boolean news = state.down || state.failures > 0;
    if (news && startedAt - state.changedAt >= 0) {
      long changedAt = state.down ? time.nanoTime() : state.changedAt;
      reference.compareAndSet(state, State.up(0, changedAt));
    }
  }

  /**
   * An attempt failed in a way that speaks against the host.
   *
   * @param endpoint the host
   * @param startedAt when the attempt began, by the clock's nanoseconds
   * @param failure what happened
   */
  public void failed(Endpoint endpoint, long startedAt, AgoraException failure) {
    record(endpoint, startedAt, failure, settings.failuresToAvoid());
  }

  /**
   * A call goes elsewhere after its attempts failed.
   *
   * @param endpoint the host it leaves
   * @param startedAt when the last attempt began, by the clock's nanoseconds
   * @param failure what happened to the last attempt
   */
  public void givenUp(Endpoint endpoint, long startedAt, AgoraException failure) {
    record(endpoint, startedAt, failure, 1);
  }

  private void record(Endpoint endpoint, long startedAt, AgoraException failure, int tolerated) {
    long now = time.nanoTime();
    boolean unresolved = isResolution(failure);
    states
        .computeIfAbsent(endpoint, unseen -> new AtomicReference<>(State.up(0, startedAt)))
        .updateAndGet(state -> afterFailure(state, startedAt, unresolved, tolerated, now));
  }

  private State afterFailure(
      State state, long startedAt, boolean unresolved, int tolerated, long now) {
    if (startedAt - state.changedAt < 0) {
      return state;
    }
    int failures = state.failures + 1;
    if (!state.down && failures < tolerated) {
      return State.up(failures, state.changedAt);
    }
    long changedAt = state.down ? state.changedAt : now;
    return new State(true, unresolved, failures, changedAt, now + avoidance());
  }

  static boolean isResolution(AgoraException failure) {
    return failure instanceof UnreachableException unreachable
        && unreachable.reason() == UnreachableException.Reason.RESOLUTION;
  }

  private long avoidance() {
    return settings.avoidance().toNanos();
  }

  /**
   * A host's standing.
   *
   * @param down whether calls stay away
   * @param unresolved whether that is because its name could not be resolved
   * @param failures how many attempts failed in a row
   * @param changedAt when it last went down or came back
   * @param probeAt when the next probe may go out
   */
  private record State(
      boolean down, boolean unresolved, int failures, long changedAt, long probeAt) {

    static State up(int failures, long changedAt) {
      return new State(false, false, failures, changedAt, 0);
    }

    State probedAgainAt(long moment) {
      return new State(down, unresolved, failures, changedAt, moment);
    }
  }
}

package io.github.agoraflux.simulator.analytics;

import io.github.agoraflux.simulator.product.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calls of a project that Analytics knows of. */
public final class Calls {

  private final InstantSource clock;
  private final List<PastCall> calls = new CopyOnWriteArrayList<>();

  /** Begins with no call. */
  Calls(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Adds a call.
   *
   * @param channel the channel's name
   * @param sessions the stays in it, and the attempts to join that failed; at least one stay
   * @return the id of the call
   * @throws IllegalArgumentException if there is no stay
   */
  public String add(String channel, Session... sessions) {
    PastCall call = new PastCall(Ids.hex(), channel, List.of(sessions));
    if (call.stays().isEmpty()) {
      throw new IllegalArgumentException("sessions must have one that joined");
    }
    calls.add(call);
    return call.id();
  }

  /** Forgets all calls. */
  public void clear() {
    calls.clear();
  }

  Optional<PastCall> find(@Nullable String id) {
    return calls.stream().filter(call -> call.id().equals(id)).findFirst();
  }

  /** The calls that touch a span, the latest first. */
  List<PastCall> during(Span span) {
    List<PastCall> found = new ArrayList<>();
    for (PastCall call : calls) {
      if (call.stays(clock.instant()).stream().anyMatch(stay -> stay.overlaps(span))) {
        found.add(call);
      }
    }
    found.sort(Comparator.comparing(PastCall::created).reversed());
    return found;
  }

  /** Every session of every call. */
  Stream<Stay> stays() {
    Instant now = clock.instant();
    return calls.stream().flatMap(call -> call.stays(now).stream());
  }
}

package io.github.agoraflux.limit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import reactor.util.concurrent.Queues;

/**
 * Which permits count at a moment. One that is held counts without end; one that is sent counts
 * until its window ends, which begins when it is settled or at its latest arrival, whichever comes
 * first.
 *
 * <p>Owned by the limiter's drain loop, except for {@link #changed}, which any thread may call.
 */
final class Ledger {

  private final WindowLog[] logs;
  private final Queue<GrantedPermit> changes = Queues.<GrantedPermit>unboundedMultiproducer().get();

  /** Sent and not known to be settled, in the order of sending; settled ones leave at the head. */
  private final ArrayDeque<GrantedPermit> sent = new ArrayDeque<>();

  /** How many permits are held, or sent and not settled. */
  private int pending;

  Ledger(List<Rate> rates) {
    this.logs = rates.stream().map(WindowLog::new).toArray(WindowLog[]::new);
  }

  /** Leaves word that a permit was sent, settled or given back. */
  void changed(GrantedPermit permit) {
    changes.offer(permit);
  }

  /** Takes up at once what was left as word otherwise. */
  void take(GrantedPermit permit) {
    takeChanges();
    enter(permit);
  }

  /**
   * Whether a permit is free whatever the time.
   *
   * @return false if only the clock can tell
   */
  boolean hasRoom() {
    takeChanges();
    for (WindowLog log : logs) {
      if (!log.hasRoom(pending)) {
        return false;
      }
    }
    return true;
  }

  /** A permit is granted that will be sent, settled or given back. */
  void hold() {
    pending++;
  }

  /**
   * How long until a permit is free, as far as time alone decides.
   *
   * @param now the present reading
   * @return nanoseconds, 0 if one is free, {@code Long.MAX_VALUE} if it depends on a held permit
   */
  long nanosUntilFree(long now) {
    takeChanges();
    beginArrived(now);
    GrantedPermit next = sent.peekFirst();
    long untilNextBegins = next == null ? Long.MAX_VALUE : Math.max(1, next.use().since() - now);
    long wait = 0;
    for (WindowLog log : logs) {
      wait = Math.max(wait, log.nanosUntilFree(now, pending, untilNextBegins));
    }
    return wait;
  }

  /** Of the rates the one that has the least left. */
  RateUsage usage(long now) {
    takeChanges();
    beginArrived(now);
    RateUsage most = logs[0].usage(now, pending);
    for (WindowLog log : logs) {
      RateUsage usage = log.usage(now, pending);
      most = usage.share() > most.share() ? usage : most;
    }
    return most;
  }

  private void takeChanges() {
    for (GrantedPermit permit = changes.poll(); permit != null; permit = changes.poll()) {
      enter(permit);
    }
  }

  private void enter(GrantedPermit permit) {
    GrantedPermit.Use use = permit.use();
    if (use.stage() == GrantedPermit.Stage.SETTLED) {
      beginArrived(use.since());
    }
    if (permit.entered.isOpen() && permit.entered != use.stage()) {
      permit.entered = use.stage();
      switch (use.stage()) {
        case SENT -> sent.addLast(permit);
        case SETTLED -> begin(use.since());
        default -> pending--;
      }
    }
  }

  /** Those that were sent so long ago that they must have arrived by now. */
  private void beginArrived(long now) {
    for (GrantedPermit first = sent.peekFirst(); first != null; first = sent.peekFirst()) {
      if (first.entered == GrantedPermit.Stage.SENT) {
        long latestArrival = first.use().since();
        if (latestArrival - now > 0) {
          return;
        }
        first.entered = GrantedPermit.Stage.SETTLED;
        begin(latestArrival);
      }
      sent.pollFirst();
    }
  }

  /** A permit's window begins. */
  private void begin(long since) {
    pending--;
    for (WindowLog log : logs) {
      log.count(since);
    }
  }
}

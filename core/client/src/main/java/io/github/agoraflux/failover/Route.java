package io.github.agoraflux.failover;

import io.github.agoraflux.error.AgoraException;
import io.github.agoraflux.exchange.Endpoint;
import io.github.agoraflux.operation.HostFamily;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import org.jspecify.annotations.Nullable;

/**
 * The way of one call over the hosts: the primary, the primary again, the alternate if the name
 * could not be resolved, the adjacent region, and the primary once more. A primary that is known to
 * be down is passed over at once. Used by one attempt at a time.
 */
public final class Route {

  private final Domains domains;
  private final HostHealth health;
  private final HostFamily hosts;
  private final boolean repeatable;
  private final boolean pinned;
  private final Endpoint primary;
  private final Endpoint start;

  private Endpoint current;
  private int triesHere = 1;
  private boolean alternateTried;
  private boolean adjacentTried;

  /**
   * The route of a call that is about to begin.
   *
   * @param operation what is called
   * @param domains the hosts there are
   * @param health what is known of them
   * @param settings whether hosts may be switched
   */
  public Route(
      Operation.Template<?> operation,
      Domains domains,
      HostHealth health,
      FailoverSettings settings) {
    this.domains = domains;
    this.health = health;
    this.hosts = operation.hosts();
    this.repeatable = operation.repeatability().allowsRepeat();
    this.pinned = !settings.switchesHosts() || operation.repeatability() == Repeatability.READ_ONCE;
    this.primary = domains.primary(hosts);
    this.start = first();
    this.current = start;
  }

  /**
   * The host of the present attempt.
   *
   * @return scheme, host and port
   */
  public Endpoint current() {
    return current;
  }

  /**
   * Moves on after a failed attempt.
   *
   * @param failure what happened
   * @return whether the next attempt goes to another host
   */
  public boolean advance(AgoraException failure) {
    Endpoint failed = current;
    current = next(failure);
    triesHere = current.equals(failed) ? triesHere + 1 : 1;
    return !current.equals(failed);
  }

  private Endpoint first() {
    if (pinned || !health.avoids(primary, repeatable)) {
      return primary;
    }
    Endpoint alternate = health.isUnresolved(primary) ? domains.alternate(hosts) : null;
    if (alternate != null && !health.avoids(alternate, repeatable)) {
      alternateTried = true;
      return alternate;
    }
    Endpoint adjacent = domains.adjacent(hosts, alternate == null ? primary : alternate);
    if (adjacent != null && !health.avoids(adjacent, repeatable)) {
      adjacentTried = true;
      return adjacent;
    }
    return primary;
  }

  private Endpoint next(AgoraException failure) {
    boolean onceMore = current.equals(start) && triesHere < 2;
    if (pinned || (onceMore && !health.avoids(current, repeatable))) {
      return current;
    }
    Endpoint alternate = alternateAfter(failure);
    if (alternate != null) {
      return alternate;
    }
    Endpoint adjacent = adjacentTried ? null : domains.adjacent(hosts, current);
    adjacentTried = true;
    return adjacent == null ? primary : adjacent;
  }

  private @Nullable Endpoint alternateAfter(AgoraException failure) {
    if (alternateTried || !HostHealth.isResolution(failure)) {
      return null;
    }
    alternateTried = true;
    return domains.alternate(hosts);
  }
}

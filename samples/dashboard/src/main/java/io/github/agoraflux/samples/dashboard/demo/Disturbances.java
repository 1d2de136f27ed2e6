package io.github.agoraflux.samples.dashboard.demo;

import io.github.agoraflux.failover.Domains;
import io.github.agoraflux.operation.HostFamily;
import io.github.agoraflux.samples.dashboard.agora.EventFeed;
import io.github.agoraflux.simulator.AgoraSimulator;
import io.github.agoraflux.simulator.Fault;
import io.github.agoraflux.simulator.SimulatedDomain;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Disturbs the simulator. */
@Component
@Profile("demo")
class Disturbances {

  private static final String CHANNELS = "channel-management.list-channels";
  private static final int SERVICE_UNAVAILABLE = 503;

  /**
   * Twice as many as a call makes attempts, so that one call meets nothing else, even if another is
   * given up on the way.
   */
  private static final int TIMES = 8;

  private final AgoraSimulator agora;
  private final String primary;
  private final EventFeed feed;

  Disturbances(AgoraSimulator agora, Domains domains, EventFeed feed) {
    this.agora = agora;
    this.primary = domains.primary(HostFamily.AGORA).host();
    this.feed = feed;
  }

  /** Begins one; completes when it has taken effect. */
  Mono<Void> begin(Disturbance disturbance) {
    return Mono.<Void>fromRunnable(() -> disturb(disturbance))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private void disturb(Disturbance disturbance) {
    SimulatedDomain domain = agora.domain(primary);
    switch (disturbance) {
      case OUTAGE -> {
        domain.kill();
        feed.note(primary + " has failed");
      }
      case TOO_MANY_CALLS -> {
        agora.faults().inject(CHANNELS, Fault.rateLimited(), TIMES);
        feed.note("the next " + TIMES + " lists of channels are refused with 429");
      }
      case SERVER_ERRORS -> {
        agora.faults().inject(CHANNELS, Fault.status(SERVICE_UNAVAILABLE), TIMES);
        feed.note("the next " + TIMES + " lists of channels fail with 503");
      }
      case CALM -> {
        domain.revive();
        agora.faults().clear();
        feed.note("all is calm again");
      }
    }
  }
}

package io.github.agoraflux.redis;

import io.github.agoraflux.limit.Rate;
import reactor.core.publisher.Mono;

/** Where the tickets of one rate are drawn, by all machines. */
interface TicketOffice {

  Rate rate();

  Period period();

  /**
   * Draws tickets.
   *
   * @param count how many, at least 1
   * @return the tickets, or how long to wait; drawn anew with each subscription
   */
  Mono<Draw> draw(int count);
}

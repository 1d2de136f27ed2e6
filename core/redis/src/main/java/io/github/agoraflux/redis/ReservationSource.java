package io.github.agoraflux.redis;

import io.github.agoraflux.limit.Rate;
import reactor.core.publisher.Mono;

/** Where all machines reserve the permits of one rate. */
interface ReservationSource {

  Rate rate();

  RefillPeriod period();

  /**
   * Reserves permits.
   *
   * @param count how many, at least 1
   * @return the reservations, or how long to wait; made anew with each subscription
   */
  Mono<ReservationBatch> reserve(int count);
}

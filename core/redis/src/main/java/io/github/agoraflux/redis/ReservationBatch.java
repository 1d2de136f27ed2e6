package io.github.agoraflux.redis;

import java.util.List;

/**
 * What came of asking Redis for reservations.
 *
 * @param reservations those that were made
 * @param delay if there are none: for how long nobody gets any, in nanoseconds
 * @param immediate whether all of them are good from now on, so that the quota is far from used up
 */
record ReservationBatch(List<Reservation> reservations, long delay, boolean immediate) {

  static ReservationBatch refused(long wait) {
    return new ReservationBatch(List.of(), wait, false);
  }
}

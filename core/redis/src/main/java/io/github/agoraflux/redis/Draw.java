package io.github.agoraflux.redis;

import java.util.List;

/**
 * What came of asking Redis for tickets.
 *
 * @param tickets those that were drawn
 * @param delay if there are none: how long nobody gets any, in nanoseconds
 * @param atOnce whether all of them are good from now on, so that the quota is far from used up
 */
record Draw(List<Ticket> tickets, long delay, boolean atOnce) {

  static Draw refused(long wait) {
    return new Draw(List.of(), wait, false);
  }
}

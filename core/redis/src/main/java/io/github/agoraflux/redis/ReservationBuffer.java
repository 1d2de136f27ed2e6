package io.github.agoraflux.redis;

import io.lettuce.core.RedisCommandExecutionException;
import java.util.PriorityQueue;

/**
 * The reservations of one rate that a queue has in stock, and how many it asks for. Owned by the
 * queue's drain loop.
 */
final class ReservationBuffer {

  /** Nobody reserves further ahead than this part of a second, or one permit. */
  private static final double AHEAD_SECONDS = 0.1;

  private final ReservationSource source;
  private final boolean onlyRate;
  private final int ahead;
  private final PriorityQueue<Reservation> stock = new PriorityQueue<>();
  private int batch;
  private boolean requested;
  private int refusals;

  /**
   * Begins empty.
   *
   * @param source where to reserve
   * @param onlyRate whether a permit needs no reservation of another rate
   */
  ReservationBuffer(ReservationSource source, boolean onlyRate) {
    this.source = source;
    this.onlyRate = onlyRate;
    int permits = source.rate().permits();
    this.ahead = (int) Math.max(1, Math.min(permits, source.rate().perSecond() * AHEAD_SECONDS));
    this.batch = ahead;
  }

  ReservationSource source() {
    return source;
  }

  /**
   * How many reservations to request now.
   *
   * @param waiting how many wait for one
   * @return 0 for none
   */
  int wanted(int waiting) {
    return requested || stock.size() > ahead / 2
        ? 0
        : Math.max(0, Math.min(waiting, batch) - stock.size());
  }

  void requested() {
    requested = true;
  }

  /** As long as they are good at once, none is kept from others, and more can be asked for. */
  void received(ReservationBatch received) {
    requested = false;
    refusals = 0;
    stock.addAll(received.reservations());
    batch = onlyRate && received.immediate() ? Math.min(2 * batch, source.rate().permits()) : ahead;
  }

  /**
   * A question failed.
   *
   * @return how many in a row Redis has answered with a refusal to do as it was asked
   */
  int failed(Throwable failure) {
    requested = false;
    batch = ahead;
    refusals = failure instanceof RedisCommandExecutionException ? refusals + 1 : 0;
    return refusals;
  }

  void add(Reservation reservation) {
    stock.add(reservation);
  }

  void clear() {
    refusals = 0;
    stock.clear();
  }

  /**
   * How long until a reservation is good.
   *
   * @param now the present reading
   * @return nanoseconds, 0 if one is good now, {@code Long.MAX_VALUE} if there is none
   */
  long nanosUntilGood(long now) {
    Reservation first = stock.peek();
    while (first != null && first.hasLapsed(now)) {
      stock.poll();
      first = stock.peek();
    }
    return first == null ? Long.MAX_VALUE : Math.max(0, first.opens() - now);
  }

  Reservation take() {
    return stock.remove();
  }
}

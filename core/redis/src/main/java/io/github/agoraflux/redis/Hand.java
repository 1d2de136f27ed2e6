package io.github.agoraflux.redis;

import java.util.PriorityQueue;

/**
 * The tickets of one rate that a line holds, and how many it asks for. Owned by the line's loop.
 */
final class Hand {

  /** Nobody draws further ahead than this part of a second, or one ticket. */
  private static final double AHEAD_SECONDS = 0.1;

  private final TicketOffice office;
  private final boolean alone;
  private final int ahead;
  private final PriorityQueue<Ticket> tickets = new PriorityQueue<>();
  private int batch;
  private boolean drawing;

  Hand(TicketOffice office, boolean alone) {
    this.office = office;
    this.alone = alone;
    int permits = office.rate().permits();
    double perSecond = permits * 1e9 / office.rate().window().toNanos();
    this.ahead = (int) Math.max(1, Math.min(permits, perSecond * AHEAD_SECONDS));
    this.batch = ahead;
  }

  TicketOffice office() {
    return office;
  }

  /**
   * How many tickets to draw now.
   *
   * @param waiting how many wait for one
   * @return 0 for none
   */
  int wanted(int waiting) {
    return drawing || tickets.size() > ahead / 2
        ? 0
        : Math.max(0, Math.min(waiting, batch) - tickets.size());
  }

  void drawing() {
    drawing = true;
  }

  /** As long as tickets are good at once, none is kept from others, and more can be asked for. */
  void drawn(Draw draw) {
    drawing = false;
    tickets.addAll(draw.tickets());
    batch = alone && draw.atOnce() ? Math.min(2 * batch, office.rate().permits()) : ahead;
  }

  void failed() {
    drawing = false;
    batch = ahead;
  }

  void add(Ticket ticket) {
    tickets.add(ticket);
  }

  void clear() {
    tickets.clear();
  }

  /**
   * How long until a ticket is good.
   *
   * @param now the present reading
   * @return nanoseconds, 0 if one is good now, {@code Long.MAX_VALUE} if there is none
   */
  long nanosUntilGood(long now) {
    Ticket first = tickets.peek();
    while (first != null && first.isLapsed(now)) {
      tickets.poll();
      first = tickets.peek();
    }
    return first == null ? Long.MAX_VALUE : Math.max(0, first.opens() - now);
  }

  Ticket take() {
    return tickets.remove();
  }
}

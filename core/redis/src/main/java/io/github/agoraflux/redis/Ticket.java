package io.github.agoraflux.redis;

/**
 * A permit that this machine has drawn in Redis, good from one moment to another.
 *
 * @param opens the reading of the limiter's clock from which on it is good
 * @param lapses the reading from which on it is worth nothing
 */
record Ticket(long opens, long lapses) implements Comparable<Ticket> {

  boolean isLapsed(long now) {
    return now - lapses >= 0;
  }

  @Override
  public int compareTo(Ticket other) {
    return Long.compare(opens - other.opens, 0);
  }
}

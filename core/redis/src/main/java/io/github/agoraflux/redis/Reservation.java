package io.github.agoraflux.redis;

/**
 * A permit that this machine has taken from Redis in advance, good from one moment to another.
 *
 * @param opens the reading of the limiter's clock from which on it is good
 * @param lapses the reading from which on it is worth nothing
 */
record Reservation(long opens, long lapses) implements Comparable<Reservation> {

  boolean hasLapsed(long now) {
    return now - lapses >= 0;
  }

  @Override
  public int compareTo(Reservation other) {
    return Long.compare(opens - other.opens, 0);
  }
}

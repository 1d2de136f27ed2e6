package io.github.agoraflux.notifications;

import io.github.agoraflux.value.WireValue;
import java.time.Instant;

/**
 * A time since the Unix epoch in a unit that Agora's pages leave in doubt: where they say
 * milliseconds their examples show seconds, and the other way about.
 *
 * @param value as it stands on the wire
 */
public record Timestamp(Long value) implements WireValue<Long> {

  /** Seconds reach this in the year 5138; milliseconds did in 1973. */
  private static final long LEAST_MILLIS = 100_000_000_000L;

  /**
   * The moment itself.
   *
   * @return the value in milliseconds if as seconds it lay beyond the year 5000, else in seconds
   */
  public Instant instant() {
    return value >= LEAST_MILLIS ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
  }
}

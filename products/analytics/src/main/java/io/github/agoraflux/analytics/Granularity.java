package io.github.agoraflux.analytics;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How long the spans of a time series are.
 *
 * @param value as it stands on the wire
 */
public record Granularity(String value) implements OpenEnum<String> {

  /** An hour, from a full hour UTC on. */
  public static final Granularity HOUR = new Granularity("1h");

  /** A day, from 00:00 UTC on. */
  public static final Granularity DAY = new Granularity("1d");

  private static final Set<Granularity> KNOWN = Set.of(HOUR, DAY);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

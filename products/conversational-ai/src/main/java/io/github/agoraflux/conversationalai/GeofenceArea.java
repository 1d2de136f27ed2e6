package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * A region of Agora's servers.
 *
 * @param value as it stands on the wire
 */
public record GeofenceArea(String value) implements OpenEnum<String> {

  /** Everywhere. */
  public static final GeofenceArea GLOBAL = new GeofenceArea("GLOBAL");

  /** North America. */
  public static final GeofenceArea NORTH_AMERICA = new GeofenceArea("NORTH_AMERICA");

  /** Europe. */
  public static final GeofenceArea EUROPE = new GeofenceArea("EUROPE");

  /** Asia, without mainland China. */
  public static final GeofenceArea ASIA = new GeofenceArea("ASIA");

  /** India. */
  public static final GeofenceArea INDIA = new GeofenceArea("INDIA");

  /** Japan. */
  public static final GeofenceArea JAPAN = new GeofenceArea("JAPAN");

  private static final Set<GeofenceArea> KNOWN =
      Set.of(GLOBAL, NORTH_AMERICA, EUROPE, ASIA, INDIA, JAPAN);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

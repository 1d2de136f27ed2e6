package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * The region whose servers record. Once it is set, no server outside it is used.
 *
 * @param value as it stands on the wire
 */
public record ServiceRegion(String value) implements OpenEnum<String> {

  /** Mainland China. */
  public static final ServiceRegion CN = new ServiceRegion("CN");

  /** Asia without mainland China. */
  public static final ServiceRegion AP = new ServiceRegion("AP");

  /** Europe. */
  public static final ServiceRegion EU = new ServiceRegion("EU");

  /** North America. */
  public static final ServiceRegion NA = new ServiceRegion("NA");

  private static final Set<ServiceRegion> KNOWN = Set.of(CN, AP, EU, NA);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

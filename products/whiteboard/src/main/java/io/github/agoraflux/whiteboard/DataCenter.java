package io.github.agoraflux.whiteboard;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * A data center, where rooms and conversions live; the {@code region} header of every call.
 *
 * @param value as it stands on the wire
 */
public record DataCenter(String value) implements OpenEnum<String> {

  /** Silicon Valley: North and South America. */
  public static final DataCenter US_SV = new DataCenter("us-sv");

  /** Singapore: Singapore, East and Southeast Asia. */
  public static final DataCenter SG = new DataCenter("sg");

  /** Mumbai: India. */
  public static final DataCenter IN_MUM = new DataCenter("in-mum");

  /** Frankfurt: Europe. */
  public static final DataCenter EU = new DataCenter("eu");

  /** London: Europe, in older documents. */
  public static final DataCenter GB_LON = new DataCenter("gb-lon");

  /** Hangzhou: everywhere else. */
  public static final DataCenter CN_HZ = new DataCenter("cn-hz");

  private static final Set<DataCenter> KNOWN = Set.of(US_SV, SG, IN_MUM, EU, GB_LON, CN_HZ);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.value;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A region of Agora's service, where the path of a call names one. What a resource was created
 * with, every later call must name again, or Agora does not find it.
 *
 * @param value as it stands in the path, lower case
 */
public record ServiceRegion(String value) implements OpenEnum<String> {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*");

  /** Mainland China. */
  public static final ServiceRegion CN = new ServiceRegion("cn");

  /** Asia without mainland China. */
  public static final ServiceRegion AP = new ServiceRegion("ap");

  /** North America. */
  public static final ServiceRegion NA = new ServiceRegion("na");

  /** Europe. */
  public static final ServiceRegion EU = new ServiceRegion("eu");

  private static final Set<ServiceRegion> KNOWN = Set.of(CN, AP, NA, EU);

  /**
   * Checks the form; Agora may have regions that this library has no name for.
   *
   * @throws IllegalArgumentException if it is not lower case
   */
  public ServiceRegion {
    Check.matches("region", value, FORM, "lower-case letters and digits");
  }

  /**
   * The region of that name.
   *
   * @param value such as {@code na}
   * @return the region
   * @throws IllegalArgumentException if it is not lower case
   */
  public static ServiceRegion of(String value) {
    return new ServiceRegion(value);
  }

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  @Override
  public String toString() {
    return value;
  }
}

package io.github.agoraflux.iotlicense;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * The SDK that a license is for.
 *
 * @param value as it stands on the wire
 */
public record LicensedProduct(Integer value) implements OpenEnum<Integer> {

  /** The Video SDK. */
  public static final LicensedProduct VIDEO_SDK = new LicensedProduct(1);

  /** The IoT SDK. */
  public static final LicensedProduct IOT_SDK = new LicensedProduct(2);

  /** The SDK for the Full-Path Accelerator. */
  public static final LicensedProduct FPA = new LicensedProduct(3);

  private static final Set<LicensedProduct> KNOWN = Set.of(VIDEO_SDK, IOT_SDK, FPA);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

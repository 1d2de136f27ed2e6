package io.github.agoraflux.analytics;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * The SDKs whose users are looked at.
 *
 * @param value as it stands on the wire
 */
public record ProductType(String value) implements OpenEnum<String> {

  /** The Video SDK for Android, iOS, macOS and Windows. */
  public static final ProductType NATIVE = new ProductType("Native");

  /** The Video SDK for the web. */
  public static final ProductType WEBRTC = new ProductType("WebRTC");

  private static final Set<ProductType> KNOWN = Set.of(NATIVE, WEBRTC);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

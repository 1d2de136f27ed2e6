package io.github.agoraflux.analytics;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What users are told apart by.
 *
 * @param value as it stands on the wire
 */
public record Dimension(String value) implements OpenEnum<String> {

  /** The country. */
  public static final Dimension COUNTRY = new Dimension("country");

  /** The region of a country. */
  public static final Dimension REGION = new Dimension("region");

  /** The kind of network. */
  public static final Dimension NETWORK = new Dimension("net");

  /**
   * The version of the SDK. Some of Agora's examples spell it {@code sdkVersion}; answers are
   * understood in either spelling.
   */
  public static final Dimension SDK_VERSION = new Dimension("sdk");

  /** The operating system. */
  public static final Dimension OS = new Dimension("os");

  /** The model of the device. */
  public static final Dimension DEVICE = new Dimension("device");

  /**
   * The size of the channel, on a scale of Agora's. For aggregated quality alone, and without
   * chosen values.
   */
  public static final Dimension CHANNEL_SIZE = new Dimension("channelSize");

  private static final Set<Dimension> KNOWN =
      Set.of(COUNTRY, REGION, NETWORK, SDK_VERSION, OS, DEVICE, CHANNEL_SIZE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /** The name under which some answers have it. */
  String otherName() {
    return equals(SDK_VERSION) ? "sdkVersion" : value;
  }
}

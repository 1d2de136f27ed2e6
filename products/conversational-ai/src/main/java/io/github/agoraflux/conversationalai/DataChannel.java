package io.github.agoraflux.conversationalai;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * How an agent sends data to its users.
 *
 * @param value as it stands on the wire
 */
public record DataChannel(String value) implements OpenEnum<String> {

  /** By Signaling, which {@link AdvancedFeatures#signaling()} has to enable. */
  public static final DataChannel RTM = new DataChannel("rtm");

  /** By the data stream of the channel; the default. */
  public static final DataChannel DATASTREAM = new DataChannel("datastream");

  private static final Set<DataChannel> KNOWN = Set.of(RTM, DATASTREAM);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.cloudrecording;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * The profile of the channel; must be the one that its users set in the SDK.
 *
 * @param value as it stands on the wire
 */
public record ChannelProfile(Integer value) implements OpenEnum<Integer> {

  /** Communication, Agora's default: the channel is idle when nobody is in it. */
  public static final ChannelProfile COMMUNICATION = new ChannelProfile(0);

  /** Live broadcasting: the channel is idle when no host is in it. */
  public static final ChannelProfile LIVE_BROADCASTING = new ChannelProfile(1);

  private static final Set<ChannelProfile> KNOWN = Set.of(COMMUNICATION, LIVE_BROADCASTING);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.signaling;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * What a user has done to a channel.
 *
 * @param value as it stands on the wire
 */
public record ChannelEventType(String value) implements OpenEnum<String> {

  /** Joined it. */
  public static final ChannelEventType JOIN = new ChannelEventType("Join");

  /** Left it. */
  public static final ChannelEventType LEAVE = new ChannelEventType("Leave");

  private static final Set<ChannelEventType> KNOWN = Set.of(JOIN, LEAVE);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

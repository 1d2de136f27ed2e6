package io.github.agoraflux.channelmanagement;

import io.github.agoraflux.value.OpenEnum;
import java.util.Set;

/**
 * The profile of a channel. All its users must use the same one, or what Agora reports of it may be
 * wrong.
 *
 * @param value as it stands on the wire
 */
public record ChannelMode(Integer value) implements OpenEnum<Integer> {

  /** Everybody may speak; users have no roles. */
  public static final ChannelMode COMMUNICATION = new ChannelMode(1);

  /** Hosts speak, the audience listens. */
  public static final ChannelMode LIVE_BROADCASTING = new ChannelMode(2);

  private static final Set<ChannelMode> KNOWN = Set.of(COMMUNICATION, LIVE_BROADCASTING);

  @Override
  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}

package io.github.agoraflux.channelmanagement;

import java.util.List;

/**
 * The hosts of a channel.
 *
 * @param mode the channel's profile; only {@link ChannelMode#LIVE_BROADCASTING} has hosts
 * @param hosts their ids
 */
public record ChannelHosts(ChannelMode mode, List<Long> hosts) {

  /** Copies. */
  public ChannelHosts {
    hosts = List.copyOf(hosts);
  }
}

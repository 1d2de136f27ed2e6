package io.github.agoraflux.channelmanagement;

import java.util.List;

/** The users of a channel, by its profile. */
public sealed interface ChannelUsers {

  /**
   * The users of a channel in the communication profile.
   *
   * @param users their ids
   * @param total how many they are
   */
  record Communication(List<Long> users, long total) implements ChannelUsers {

    /** Copies. */
    public Communication {
      users = List.copyOf(users);
    }
  }

  /**
   * The users of a channel in the live-broadcasting profile.
   *
   * @param hosts the hosts' ids
   * @param audience the audience's ids, the first 10,000 of them
   * @param audienceTotal how many the audience are; may exceed the length of the list
   */
  record LiveBroadcasting(List<Long> hosts, List<Long> audience, long audienceTotal)
      implements ChannelUsers {

    /** Copies. */
    public LiveBroadcasting {
      hosts = List.copyOf(hosts);
      audience = List.copyOf(audience);
    }
  }
}

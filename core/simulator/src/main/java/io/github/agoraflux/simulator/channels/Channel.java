package io.github.agoraflux.simulator.channels;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A channel at one moment. A channel exists as long as somebody is in it.
 *
 * @param name its name
 * @param users its users by user ID, in the order they joined
 */
public record Channel(String name, Map<Long, User> users) {

  /** The mode of a channel in the communication profile. */
  public static final int COMMUNICATION = 1;

  /** The mode of a channel in the live broadcasting profile. */
  public static final int LIVE = 2;

  /** A copy that cannot change. */
  public Channel {
    users = Collections.unmodifiableMap(new LinkedHashMap<>(users));
  }

  /**
   * A channel with users.
   *
   * @param name its name
   * @param users who is in it
   * @return the channel
   */
  public static Channel of(String name, Collection<User> users) {
    Map<Long, User> byUid = new LinkedHashMap<>();
    users.forEach(user -> byUid.put(user.uid(), user));
    return new Channel(name, byUid);
  }

  /**
   * The profile, which the first user determines.
   *
   * @return {@link #COMMUNICATION} or {@link #LIVE}
   */
  public int mode() {
    return users.values().stream().findFirst().map(User::role).orElse(User.HOST)
            == User.COMMUNICATION
        ? COMMUNICATION
        : LIVE;
  }

  /**
   * The users with a role.
   *
   * @param role the role
   * @return their user IDs, in the order they joined
   */
  public List<Long> uids(int role) {
    return users.values().stream().filter(user -> user.role() == role).map(User::uid).toList();
  }

  /**
   * This channel with more users.
   *
   * @param more who joins
   * @return the new channel
   */
  Channel with(Collection<User> more) {
    Map<Long, User> all = new LinkedHashMap<>(users);
    more.forEach(user -> all.put(user.uid(), user));
    return new Channel(name, all);
  }

  /**
   * This channel without some of its users.
   *
   * @param leaving who leaves
   * @return the new channel, this one if nobody left, or null if nobody is left
   */
  @Nullable Channel without(Predicate<User> leaving) {
    List<User> staying = users.values().stream().filter(leaving.negate()).toList();
    if (staying.size() == users.size()) {
      return this;
    }
    return staying.isEmpty() ? null : Channel.of(name, staying);
  }
}

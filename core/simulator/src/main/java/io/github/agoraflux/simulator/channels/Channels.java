package io.github.agoraflux.simulator.channels;

import io.github.agoraflux.simulator.seed.Seeds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The channels of a project: a stock of seeds first, then those that tests made, by name. */
public final class Channels {

  private final InstantSource clock;
  private final Seeds<Channel> seeds;
  private final Map<String, Channel> made = new ConcurrentSkipListMap<>();

  /**
   * Begins with no channel.
   *
   * @param clock tells when users join
   */
  public Channels(InstantSource clock) {
    this.clock = clock;
    this.seeds = new Seeds<>(new SeedChannels(clock.instant())::make);
  }

  /**
   * Adds live channels named {@code channel-00001} and on, which cost no memory: each has one host
   * and up to eight in the audience, made from the channel's number when asked for.
   *
   * @param count how many
   */
  public void seed(int count) {
    seeds.plant(count);
  }

  /**
   * Lets users join a channel, which begins to exist if it does not yet.
   *
   * @param channel any name
   * @param users who joins
   */
  public void join(String channel, User... users) {
    join(channel, Arrays.asList(users));
  }

  /**
   * Lets many users join a channel at once.
   *
   * @param channel any name
   * @param users who joins, at least one
   */
  public void join(String channel, Collection<User> users) {
    Instant now = clock.instant();
    List<User> joining =
        users.stream().map(user -> user.joined() == null ? user.joined(now) : user).toList();
    if (joining.isEmpty()) {
      throw new IllegalArgumentException("users must not be empty");
    }
    change(channel, known -> known == null ? Channel.of(channel, joining) : known.with(joining));
  }

  /**
   * Lets a user leave a channel, which ceases to exist with its last user.
   *
   * @param channel its name
   * @param uid the user ID
   */
  public void leave(String channel, long uid) {
    remove(channel, user -> user.uid() == uid);
  }

  /**
   * Removes a channel with everyone in it.
   *
   * @param channel its name
   */
  public void close(String channel) {
    remove(channel, user -> true);
  }

  /**
   * A channel.
   *
   * @param name its name
   * @return the channel as it is now, or nothing if nobody is in it
   */
  public Optional<Channel> find(String name) {
    return seed(name)
        .map(number -> Optional.ofNullable(seeds.get(number)))
        .orElseGet(() -> Optional.ofNullable(made.get(name)));
  }

  /**
   * How many channels there are.
   *
   * @return their number
   */
  public int size() {
    return seeds.size() + made.size();
  }

  /**
   * A page of the list of channels.
   *
   * @param offset how many channels to leave out
   * @param limit how many to give at most
   * @return the channels, none beyond the end
   */
  public List<Channel> page(long offset, int limit) {
    List<Channel> page = new ArrayList<>();
    int planted = seeds.size();
    if (offset < planted) {
      page.addAll(seeds.from(seeds.numberAt((int) offset), limit));
    }
    made.values().stream()
        .skip(Math.max(0, offset - planted))
        .limit(limit - (long) page.size())
        .forEach(page::add);
    return page;
  }

  /** Sets everyone offline whom a rule is about. */
  void kick(KickingRule rule) {
    candidates(rule).forEach(name -> remove(name, user -> rule.isAbout(name, user)));
  }

  /** The channels a rule can be about; of the seeds only those that may hold such a user. */
  private Set<String> candidates(KickingRule rule) {
    String cname = rule.cname();
    if (cname != null) {
      return Set.of(cname);
    }
    Set<String> names = new HashSet<>(made.keySet());
    seeds.changedNumbers().forEach(number -> names.add(SeedChannels.NAME.of(number)));
    Long uid = rule.uid();
    if (uid != null) {
      names.add(SeedChannels.NAME.of(SeedChannels.numberOfUser(uid)));
    }
    return names;
  }

  private void remove(String name, Predicate<User> leaving) {
    change(name, channel -> channel == null ? null : channel.without(leaving));
  }

  private void change(String name, Function<@Nullable Channel, @Nullable Channel> change) {
    seed(name)
        .ifPresentOrElse(
            number -> seeds.change(number, change),
            () -> made.compute(name, (same, channel) -> change.apply(channel)));
  }

  private Optional<Integer> seed(String name) {
    return SeedChannels.NAME.number(name).filter(number -> number >= 1 && number <= seeds.last());
  }
}

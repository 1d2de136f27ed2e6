package io.github.agoraflux.samples.dashboard.agora;

import io.github.agoraflux.channelmanagement.BanDuration;
import io.github.agoraflux.channelmanagement.Channel;
import io.github.agoraflux.channelmanagement.ChannelManagement;
import io.github.agoraflux.channelmanagement.ChannelUsers;
import io.github.agoraflux.channelmanagement.Privilege;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The fullest channels and who is in them. */
@Component
public class ChannelWatch {

  private static final int LOOKED_AT = 500;
  private static final int SHOWN = 10;
  private static final int USERS_SHOWN = 40;
  private static final int AT_ONCE = 4;

  /**
   * The channels at a moment.
   *
   * @param channels how many there are; at most {@value #LOOKED_AT} are looked at
   * @param users how many users are in them
   * @param shown the fullest of them, by name
   */
  public record Channels(int channels, long users, List<View> shown) {}

  /**
   * A channel at a moment.
   *
   * @param name its name
   * @param live whether it has hosts and an audience
   * @param hosts who may speak
   * @param audience who listens; not more than are shown
   * @param users how many are there
   */
  public record View(String name, boolean live, List<Long> hosts, List<Long> audience, long users) {

    static View of(String name, ChannelUsers users) {
      if (users instanceof ChannelUsers.LiveBroadcasting live) {
        return new View(
            name,
            true,
            few(live.hosts()),
            few(live.audience()),
            live.hosts().size() + live.audienceTotal());
      }
      ChannelUsers.Communication all = (ChannelUsers.Communication) users;
      return new View(name, false, few(all.users()), List.of(), all.total());
    }

    private static List<Long> few(List<Long> users) {
      return users.stream().sorted().limit(USERS_SHOWN).toList();
    }
  }

  private final ChannelManagement channels;
  private final EventFeed feed;

  ChannelWatch(ChannelManagement channels, EventFeed feed) {
    this.channels = channels;
    this.feed = feed;
  }

  /**
   * Looks.
   *
   * @return the channels as they are now
   */
  public Mono<Channels> look() {
    return channels.channels().take(LOOKED_AT).collectList().flatMap(this::withUsers);
  }

  private Mono<Channels> withUsers(List<Channel> all) {
    long users = all.stream().mapToLong(Channel::userCount).sum();
    return Flux.fromStream(
            all.stream().sorted(Comparator.comparingLong(Channel::userCount).reversed()))
        .take(SHOWN)
        .map(Channel::name)
        .flatMap(name -> channels.users(name).map(there -> View.of(name, there)), AT_ONCE)
        .collectSortedList(Comparator.comparing(View::name))
        .map(shown -> new Channels(all.size(), users, shown));
  }

  /**
   * Removes a user, and keeps the user out for a while.
   *
   * @param channel from where
   * @param uid whom
   * @param minutes for how long, 1 to 1440
   * @return the rule's id
   */
  public Mono<Long> ban(String channel, long uid, int minutes) {
    return channels
        .createRule(
            rule ->
                rule.channel(channel)
                    .uid(uid)
                    .duration(BanDuration.ofMinutes(minutes))
                    .privileges(List.of(Privilege.JOIN_CHANNEL)))
        .map(rule -> rule.value())
        .doOnNext(
            rule ->
                feed.note("user " + uid + " removed from " + channel + " for " + minutes + " min"));
  }
}

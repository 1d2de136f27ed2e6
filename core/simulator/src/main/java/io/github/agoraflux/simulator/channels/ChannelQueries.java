package io.github.agoraflux.simulator.channels;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The online channel statistics: lists of channels and users, and single users. */
final class ChannelQueries {

  private static final int MAX_AUDIENCE = 10_000;
  private static final int MAX_PAGE_SIZE = 500;
  private static final int DEFAULT_PAGE_SIZE = 100;

  private final Function<Call, Channels> channels;

  ChannelQueries(Function<Call, Channels> channels) {
    this.channels = channels;
  }

  Answer listChannels(Call call) {
    long number = call.number("page_no", 0, 0, Integer.MAX_VALUE);
    int size = (int) call.number("page_size", DEFAULT_PAGE_SIZE, 1, MAX_PAGE_SIZE);
    Channels all = channels.apply(call);
    List<Map<String, @Nullable Object>> page =
        all.page(number * size, size).stream().map(ChannelQueries::summary).toList();
    return data("channels", page, "total_size", all.size());
  }

  private static Map<String, @Nullable Object> summary(Channel channel) {
    return Json.object("channel_name", channel.name(), "user_count", channel.users().size());
  }

  Answer listUsers(Call call) {
    String hostsOnly = call.query("hosts_only");
    if (hostsOnly != null && !hostsOnly.equals("false")) {
      return listHosts(call);
    }
    return channel(call)
        .map(
            channel ->
                channel.mode() == Channel.COMMUNICATION
                    ? everyone(channel)
                    : hostsAndAudience(channel))
        .orElseGet(ChannelQueries::noChannel);
  }

  private static Answer everyone(Channel channel) {
    return data(
        "channel_exist",
        true,
        "mode",
        Channel.COMMUNICATION,
        "total",
        channel.users().size(),
        "users",
        channel.users().keySet());
  }

  private static Answer hostsAndAudience(Channel channel) {
    List<Long> hosts = channel.uids(User.HOST);
    List<Long> audience =
        channel.users().values().stream()
            .filter(user -> user.role() != User.HOST)
            .map(User::uid)
            .toList();
    return data(
        "channel_exist",
        true,
        "mode",
        Channel.LIVE,
        "broadcasters",
        hosts,
        "audience",
        audience.subList(0, Math.min(audience.size(), MAX_AUDIENCE)),
        "audience_total",
        audience.size());
  }

  Answer listHosts(Call call) {
    return channel(call)
        .map(
            channel ->
                channel.mode() == Channel.COMMUNICATION
                    ? data("channel_exist", true, "mode", Channel.COMMUNICATION)
                    : data(
                        "channel_exist",
                        true,
                        "mode",
                        Channel.LIVE,
                        "broadcasters",
                        channel.uids(User.HOST)))
        .orElseGet(ChannelQueries::noChannel);
  }

  private static Answer noChannel() {
    return data("channel_exist", false);
  }

  Answer getUserStatus(Call call) {
    return user(call)
        .map(
            user ->
                data(
                    "join",
                    Optional.ofNullable(user.joined()).map(Instant::getEpochSecond).orElse(0L),
                    "uid",
                    user.uid(),
                    "in_channel",
                    true,
                    "platform",
                    user.platform(),
                    "role",
                    user.role()))
        .orElseGet(() -> data("in_channel", false));
  }

  Answer checkHostIn(Call call) {
    return data("isHostIn", user(call).filter(user -> user.role() == User.HOST).isPresent());
  }

  private Optional<Channel> channel(Call call) {
    return channels.apply(call).find(call.variable("channelName"));
  }

  private Optional<User> user(Call call) {
    long uid =
        Numbers.digits(call.variable("uid"))
            .filter(number -> number >= 1 && number <= User.MAX_UID)
            .orElseThrow(() -> call.invalid("uid"));
    return channel(call).map(channel -> channel.users().get(uid));
  }

  private static Answer data(@Nullable Object... namesAndValues) {
    return Answer.json(200, Json.object("success", true, "data", Json.object(namesAndValues)));
  }
}

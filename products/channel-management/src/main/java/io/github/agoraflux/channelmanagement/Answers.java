package io.github.agoraflux.channelmanagement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.operation.Refusal;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire, and what they make in the product's own terms. */
final class Answers {

  private Answers() {}

  /** The rules say how they fared in {@code status}. */
  interface WithStatus {
    String status();
  }

  /** The statistics say how they fared in {@code success}. */
  interface WithSuccess {
    boolean success();
  }

  static @Nullable Refusal judge(WithStatus answer) {
    return answer.status().equals("success") ? null : new Refusal(400, null, answer.status());
  }

  static @Nullable Refusal judge(WithSuccess answer) {
    return answer.success() ? null : new Refusal(400, null, "success is false");
  }

  record RuleCreated(String status, RuleId id) implements WithStatus {}

  record RuleDeleted(String status, RuleId id) implements WithStatus {}

  record RuleUpdated(String status, Result result) implements WithStatus {

    record Result(RuleId id, @JsonProperty("ts") Instant expiresAt) {}
  }

  record Rules(String status, List<Rule> rules) implements WithStatus {}

  record Channels(boolean success, ChannelList data) implements WithSuccess {

    record ChannelList(List<Channel> channels, @JsonProperty("total_size") long totalSize) {}

    List<Channel> items() {
      return data.channels;
    }

    long total() {
      return data.totalSize;
    }
  }

  record Users(boolean success, UserList data) implements WithSuccess {

    record UserList(
        @JsonProperty("channel_exist") boolean channelExists,
        @Nullable ChannelMode mode,
        @Nullable Long total,
        @Nullable List<Long> users,
        @Nullable List<Long> broadcasters,
        @Nullable List<Long> audience,
        @JsonProperty("audience_total") @Nullable Long audienceTotal) {}

    Optional<ChannelUsers> users() {
      return data.channelExists ? Optional.of(byMode()) : Optional.empty();
    }

    private ChannelUsers byMode() {
      return ChannelMode.LIVE_BROADCASTING.equals(data.mode)
          ? new ChannelUsers.LiveBroadcasting(
              orEmpty(data.broadcasters),
              orEmpty(data.audience),
              orSize(data.audienceTotal, data.audience))
          : new ChannelUsers.Communication(orEmpty(data.users), orSize(data.total, data.users));
    }

    Optional<ChannelHosts> hosts() {
      return data.channelExists && data.mode != null
          ? Optional.of(new ChannelHosts(data.mode, orEmpty(data.broadcasters)))
          : Optional.empty();
    }

    private static List<Long> orEmpty(@Nullable List<Long> uids) {
      return uids == null ? List.of() : uids;
    }

    private static long orSize(@Nullable Long total, @Nullable List<Long> uids) {
      return total == null ? orEmpty(uids).size() : total;
    }
  }

  record Status(boolean success, Membership data) implements WithSuccess {

    record Membership(
        @JsonProperty("in_channel") boolean inChannel,
        @Nullable Long uid,
        @JsonProperty("join") @WireUnit(ChronoUnit.SECONDS) @Nullable Instant joinedAt,
        @Nullable UserRole role,
        @Nullable Platform platform) {}

    Optional<UserPresence> presence(long asked) {
      return data.inChannel && data.joinedAt != null
          ? Optional.of(
              new UserPresence(
                  data.uid == null ? asked : data.uid,
                  data.joinedAt,
                  data.role == null ? UserRole.UNKNOWN : data.role,
                  data.platform == null ? Platform.OTHER : data.platform))
          : Optional.empty();
    }
  }

  record HostIn(boolean success, HostMembership data) implements WithSuccess {

    record HostMembership(boolean isHostIn) {}
  }
}

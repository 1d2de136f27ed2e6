package io.github.agoraflux.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A few operations of the contract, as the engine's own tests need them. */
@NullMarked
final class Calls {

  static final Operation.Template<Channels> LIST_CHANNELS =
      Operation.named("channel-management.list-channels")
          .get("/dev/v1/channel/{appId}")
          .returns(Channels.class);

  static final Operation.Template<Status> USER_STATUS =
      Operation.named("channel-management.get-user-status")
          .get("/dev/v1/channel/user/property/{appId}/{uid}/{channelName}")
          .returns(Status.class);

  static final Operation.Template<Created> CREATE_RULE =
      Operation.named("channel-management.create-rule")
          .post("/dev/v1/kicking-rule")
          .ifOutcomeUnknown("list the rules")
          .returns(Created.class);

  static final Operation.Template<Channels> LIST_CHANNELS_ONCE =
      LIST_CHANNELS.repeatable(Repeatability.READ_ONCE);

  private Calls() {}

  static Operation<Created> rule(Operation.Template<Created> template, String appId, long uid) {
    return template.body(Map.of("appid", appId, "uid", uid, "privileges", List.of("join_channel")));
  }

  record Created(String status, long id) {}

  record Channels(boolean success, ChannelList data) {

    record ChannelList(List<Channel> channels, @JsonProperty("total_size") long total) {}

    List<Channel> items() {
      return data.channels;
    }

    long total() {
      return data.total;
    }
  }

  record Channel(
      @JsonProperty("channel_name") String name, @JsonProperty("user_count") long users) {}

  record Status(boolean success, Membership data) {

    record Membership(@JsonProperty("in_channel") boolean inChannel, @Nullable Long uid) {}
  }
}

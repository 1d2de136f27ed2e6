package io.github.agoraflux.signaling;

import java.util.Map;
import java.util.function.Function;
import org.reactivestreams.Publisher;

/** Every operation, called with something. */
final class Verbs {

  static final Map<String, Function<Signaling, Publisher<?>>> ALL =
      Map.of(
          "send-peer-message", it -> it.send(PeerMessage.of("userA", "userB", "Hello")),
          "send-channel-message", it -> it.publish(ChannelMessage.of("userA", "show68", "Hello")),
          "get-user-events", it -> it.userEvents().drain(),
          "get-channel-events", it -> it.channelEvents().drain(),
          "get-message-history", it -> it.history(history().build()));

  private Verbs() {}

  static HistoryQueryBuilder history() {
    return HistoryQuery.builder()
        .userId("Tony")
        .channelType(ChannelType.MESSAGE)
        .channel("chatroom");
  }
}

package io.github.agoraflux.signaling;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request bodies as they stand on the wire. */
final class Bodies {

  private Bodies() {}

  record Peer(
      String destination,
      @JsonProperty("enable_offline_messaging") @Nullable Boolean offlineMessaging,
      @JsonProperty("enable_historical_messaging") @Nullable Boolean historicalMessaging,
      String payload,
      @JsonAnyGetter Map<String, Object> extra) {

    static Peer of(PeerMessage message) {
      return new Peer(
          message.destination(),
          message.offlineMessaging(),
          message.historicalMessaging(),
          message.payload(),
          message.extra());
    }
  }

  record Channel(
      @JsonProperty("channel_name") String channel,
      @JsonProperty("enable_historical_messaging") @Nullable Boolean historicalMessaging,
      String payload,
      @JsonAnyGetter Map<String, Object> extra) {

    static Channel of(ChannelMessage message) {
      return new Channel(
          message.channel(), message.historicalMessaging(), message.payload(), message.extra());
    }
  }
}

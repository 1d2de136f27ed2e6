package io.github.agoraflux.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of which the payload alone is read. */
final class Payloads {

  private Payloads() {}

  /** A body whose payload is of one type. */
  interface Typed {
    NotificationEvent payload();
  }

  record Created(RtcEvent.ChannelCreated payload) implements Typed {}

  record Destroyed(RtcEvent.ChannelDestroyed payload) implements Typed {}

  record Joined(RtcEvent.UserJoined payload) implements Typed {}

  record Left(RtcEvent.UserLeft payload) implements Typed {}

  record Role(RtcEvent.RoleChanged payload) implements Typed {}

  record Player(PlayerEvent payload) implements Typed {}

  record Converter(ConverterEvent payload) implements Typed {}

  record Gateway(GatewayEvent payload) implements Typed {}

  record AgentJoined(SpeechToTextEvent.AgentJoined payload) implements Typed {}

  record AgentLeft(SpeechToTextEvent.AgentLeft payload) implements Typed {}

  record Task(SpeechToTextEvent.TaskEvent payload) implements Typed {}

  record Transcoder(TranscoderEvent payload) implements Typed {}

  record Recording(RecordingPayload payload) {}

  /** A recording's event, whose details are read by its type. */
  record RecordingPayload(
      @JsonProperty("cname") String channel,
      String uid,
      String sid,
      @Nullable Long sequence,
      @JsonProperty("sendts") @Nullable Timestamp sentAt,
      @Nullable Integer serviceType,
      Map<String, @Nullable Object> details) {}
}

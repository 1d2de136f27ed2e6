package io.github.agoraflux.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.agoraflux.json.JsonCodec;
import io.github.agoraflux.json.UnreadableJsonException;
import io.github.agoraflux.value.WireUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a notification of a body. Every type is taken apart at the start, so that none waits. */
final class NotificationDecoder {

  private static final List<Class<?>> ALL =
      List.of(
          Envelope.class,
          Payloads.Created.class,
          Payloads.Destroyed.class,
          Payloads.Joined.class,
          Payloads.Left.class,
          Payloads.Role.class,
          Payloads.Player.class,
          Payloads.Converter.class,
          Payloads.Gateway.class,
          Payloads.AgentJoined.class,
          Payloads.AgentLeft.class,
          Payloads.Task.class,
          Payloads.Transcoder.class);

  private final JsonCodec codec = new JsonCodec();
  private final RecordingDecoder recordings = new RecordingDecoder(codec);

  NotificationDecoder() {
    ALL.forEach(type -> codec.prepare(null, type));
  }

  /** What every notification has; the payload as it came. */
  record Envelope(
      String noticeId,
      @JsonProperty("productId") ProductId product,
      int eventType,
      @JsonProperty("notifyMs") @WireUnit(ChronoUnit.MILLIS) @Nullable Instant sentAt,
      @Nullable String sid,
      Map<String, @Nullable Object> payload) {}

  Notification decode(byte[] body) {
    Envelope envelope = codec.decode(body, Envelope.class);
    return new Notification(
        envelope.noticeId,
        envelope.product,
        envelope.eventType,
        envelope.sentAt,
        envelope.sid,
        event(body, envelope));
  }

  private NotificationEvent event(byte[] body, Envelope envelope) {
    try {
      if (envelope.product.equals(ProductId.CLOUD_RECORDING)) {
        return recordings.decode(body, envelope.eventType);
      }
      Class<? extends Payloads.Typed> type =
          PayloadTypes.of(envelope.product, envelope.eventType, envelope.payload);
      return type == null
          ? new NotificationEvent.Unknown(envelope.payload)
          : codec.decode(body, type).payload();
    } catch (UnreadableJsonException notAsDocumented) {
      return new NotificationEvent.Unknown(envelope.payload);
    }
  }
}

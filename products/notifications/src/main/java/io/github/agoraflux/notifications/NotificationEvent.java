package io.github.agoraflux.notifications;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened. Sealed, so that a {@code switch} over it is complete. */
public sealed interface NotificationEvent
    permits RtcEvent,
        RecordingEvent,
        PlayerEvent,
        ConverterEvent,
        GatewayEvent,
        SpeechToTextEvent,
        TranscoderEvent,
        NotificationEvent.Unknown {

  /**
   * An event that this release has no type for, or whose payload is not as documented. Nothing of
   * it is lost.
   *
   * @param payload the payload as it came
   */
  record Unknown(Map<String, @Nullable Object> payload) implements NotificationEvent {}
}

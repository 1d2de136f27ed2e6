package io.github.agoraflux.notifications;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which type of payload a product sends with which type of event. */
final class PayloadTypes {

  private static final Map<Integer, Class<? extends Payloads.Typed>> RTC =
      Map.ofEntries(
          Map.entry(101, Payloads.Created.class),
          Map.entry(102, Payloads.Destroyed.class),
          Map.entry(RtcEvent.HOST_JOINED, Payloads.Joined.class),
          Map.entry(RtcEvent.AUDIENCE_JOINED, Payloads.Joined.class),
          Map.entry(RtcEvent.USER_JOINED, Payloads.Joined.class),
          Map.entry(RtcEvent.HOST_LEFT, Payloads.Left.class),
          Map.entry(RtcEvent.AUDIENCE_LEFT, Payloads.Left.class),
          Map.entry(RtcEvent.USER_LEFT, Payloads.Left.class),
          Map.entry(RtcEvent.BECAME_HOST, Payloads.Role.class),
          Map.entry(RtcEvent.BECAME_AUDIENCE, Payloads.Role.class));
  private static final Map<Integer, Class<? extends Payloads.Typed>> SPEECH_TO_TEXT =
      Map.of(
          101, Payloads.AgentJoined.class,
          102, Payloads.AgentLeft.class,
          4, Payloads.Task.class,
          30, Payloads.Task.class,
          31, Payloads.Task.class,
          32, Payloads.Task.class,
          33, Payloads.Task.class);
  private static final Map<ProductId, Class<? extends Payloads.Typed>> OF_ALL_EVENTS =
      Map.of(
          ProductId.MEDIA_PULL, Payloads.Player.class,
          ProductId.MEDIA_PUSH, Payloads.Converter.class,
          ProductId.MEDIA_GATEWAY, Payloads.Gateway.class);
  private static final Set<Integer> TRANSCODER = Set.of(110, 111, 112, 113);

  private PayloadTypes() {}

  static @Nullable Class<? extends Payloads.Typed> of(
      ProductId product, int eventType, Map<String, @Nullable Object> payload) {
    // Agora does not tell the number of this product, but its payloads give it away.
    if (TRANSCODER.contains(eventType)
        && TranscoderEvent.SCENE.equals(payload.get("serviceScene"))) {
      return Payloads.Transcoder.class;
    }
    if (product.equals(ProductId.RTC)) {
      return RTC.get(eventType);
    }
    if (product.equals(ProductId.SPEECH_TO_TEXT)) {
      return SPEECH_TO_TEXT.get(eventType);
    }
    return OF_ALL_EVENTS.get(product);
  }
}

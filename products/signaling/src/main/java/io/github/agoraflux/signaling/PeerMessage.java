package io.github.agoraflux.signaling;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message from one user to another.
 *
 * @param sender the user who sends: 1 to 64 letters, digits, spaces or of {@code
 *     !#$%&()+-:;<=.>?@[]^_{}|~,'}, with no space at either end, and neither {@code .} nor {@code
 *     ..}. With Basic authentication anybody, also who is not logged in; with a Signaling token the
 *     user it was made for
 * @param destination the user who receives, 1 to 64 of the same characters
 * @param payload what is said, 1 to 32,768 UTF-8 bytes
 * @param waitForAck whether Agora answers only after the receiver has acknowledged, so that the
 *     answer can be {@link Outcome#DELIVERED}; null for Agora's default, which is not
 * @param offlineMessaging whether the message is kept for a receiver who is offline, at most 200 of
 *     them; null for Agora's default, which is not. Agora is about to give this up
 * @param historicalMessaging whether the message is kept for {@link Signaling#history}; null for
 *     Agora's default, which is not
 * @param extra fields of the body that this record has no component for, by their name on the wire;
 *     sent as they are, so that what Agora added yesterday can be used today. Values are what JSON
 *     has: strings, numbers, booleans, lists and maps. Wrap what is secret in a {@link
 *     io.github.agoraflux.value.Secret}
 */
@Built
public record PeerMessage(
    String sender,
    String destination,
    String payload,
    @Nullable Boolean waitForAck,
    @Nullable Boolean offlineMessaging,
    @Nullable Boolean historicalMessaging,
    Map<String, Object> extra) {

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public PeerMessage {
    extra = ExtraFields.copyOf(extra);
    Names.sender("sender", sender);
    Names.user("destination", destination);
    Names.checkPayload(payload);
    ExtraFields.check("extra", extra, Bodies.Peer.class);
  }

  /**
   * A message with everything else as by default.
   *
   * @param sender the user who sends
   * @param destination the user who receives
   * @param payload what is said
   * @return the message
   * @throws IllegalArgumentException if a rule is broken
   */
  public static PeerMessage of(String sender, String destination, String payload) {
    return new PeerMessage(sender, destination, payload, null, null, null, Map.of());
  }

  /**
   * Begins a message.
   *
   * @return a builder with nothing set
   */
  public static PeerMessageBuilder builder() {
    return PeerMessageBuilder.builder();
  }
}

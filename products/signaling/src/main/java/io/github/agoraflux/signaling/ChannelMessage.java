package io.github.agoraflux.signaling;

import io.github.agoraflux.value.Built;
import io.github.agoraflux.value.ExtraFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message from a user to all members of a channel, of which the user need not be one.
 *
 * @param sender the user who sends, as in {@link PeerMessage}
 * @param channel the channel's name, 1 to 64 of the characters of a user id
 * @param payload what is said, 1 to 32,768 UTF-8 bytes
 * @param historicalMessaging whether the message is kept for {@link Signaling#history}; null for
 *     Agora's default, which is not
 * @param extra fields of the body that this record has no component for, as in {@link PeerMessage}
 */
@Built
public record ChannelMessage(
    String sender,
    String channel,
    String payload,
    @Nullable Boolean historicalMessaging,
    Map<String, Object> extra) {

  /**
   * Checks the rules of all fields.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public ChannelMessage {
    extra = ExtraFields.copyOf(extra);
    Names.sender("sender", sender);
    Names.channel("channel", channel);
    Names.checkPayload(payload);
    ExtraFields.check("extra", extra, Bodies.Channel.class);
  }

  /**
   * A message with everything else as by default.
   *
   * @param sender the user who sends
   * @param channel the channel's name
   * @param payload what is said
   * @return the message
   * @throws IllegalArgumentException if a rule is broken
   */
  public static ChannelMessage of(String sender, String channel, String payload) {
    return new ChannelMessage(sender, channel, payload, null, Map.of());
  }

  /**
   * Begins a message.
   *
   * @return a builder with nothing set
   */
  public static ChannelMessageBuilder builder() {
    return ChannelMessageBuilder.builder();
  }
}

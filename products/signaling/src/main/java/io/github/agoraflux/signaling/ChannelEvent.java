package io.github.agoraflux.signaling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user has joined or left a channel. Agora hands an event out once, so one that has another form
 * than documented is kept as it came; its {@code type} is not known.
 *
 * @param channel the channel's name; empty if the event has another form
 * @param userId the user; empty if the event has another form
 * @param type which of the two
 * @param at when, to the millisecond; 1970 if the event has another form
 * @param json the event as it came, if it has another form: text, number, boolean, list or map;
 *     null if it has not, or was JSON null
 */
public record ChannelEvent(
    String channel, String userId, ChannelEventType type, Instant at, @Nullable Object json) {

  /**
   * An event of the documented form.
   *
   * @param channel the channel's name
   * @param userId the user
   * @param type which of the two
   * @param at when
   */
  public ChannelEvent(String channel, String userId, ChannelEventType type, Instant at) {
    this(channel, userId, type, at, null);
  }

  static ChannelEvent odd(@Nullable Object json) {
    return new ChannelEvent("", "", new ChannelEventType(""), Instant.EPOCH, json);
  }
}

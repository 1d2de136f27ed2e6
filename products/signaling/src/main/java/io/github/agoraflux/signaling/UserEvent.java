package io.github.agoraflux.signaling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user has logged in or out. Agora hands an event out once, so one that has another form than
 * documented is kept as it came; its {@code type} is not known.
 *
 * @param userId the user; empty if the event has another form
 * @param type which of the two
 * @param at when, to the millisecond; 1970 if the event has another form
 * @param json the event as it came, if it has another form: text, number, boolean, list or map;
 *     null if it has not, or was JSON null
 */
public record UserEvent(String userId, UserEventType type, Instant at, @Nullable Object json) {

  /**
   * An event of the documented form.
   *
   * @param userId the user
   * @param type which of the two
   * @param at when
   */
  public UserEvent(String userId, UserEventType type, Instant at) {
    this(userId, type, at, null);
  }

  static UserEvent odd(@Nullable Object json) {
    return new UserEvent("", new UserEventType(""), Instant.EPOCH, json);
  }
}
